import { Box, Drawer, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, Suspense, useState } from 'react';
import { type LayoutProps, Loading } from 'react-admin';
import { useLocation } from 'react-router';
import { useText } from '../i18n/use-text';
import { ScreenErrorBoundary } from '../shared/ScreenErrorBoundary';
import { useToday } from '../shared/use-today';
import { DemoBanner } from './DemoBanner';
import { Navigation } from './Navigation';
import { SearchDialog } from './SearchDialog';
import { StaleEditDialog } from './StaleEditDialog';
import { TopBar } from './TopBar';
import { useSearchShortcut } from './use-search-shortcut';

const navigationWidth = 212;

/** The workplace around every screen: top bar, tasks on the left (in a drawer on a phone), one column of content. */
export function Shell({ children }: LayoutProps & { children: ReactNode }) {
  const text = useText();
  const { pathname } = useLocation();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [searchOpen, setSearchOpen] = useState(false);
  useSearchShortcut(() => setSearchOpen(true));
  // Asked once here, so that every form opens on the day of the house.
  useToday();

  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', display: 'flex', flexDirection: 'column' }}>
      <SkipLink label={text('app.skipToContent')} />
      <DemoBanner />
      <TopBar wide={wide} onOpenNavigation={() => setDrawerOpen(true)} onOpenSearch={() => setSearchOpen(true)} />
      <Box sx={{ display: 'flex', flexGrow: 1, width: '100%', maxWidth: 1560, mx: 'auto' }}>
        {wide ? (
          <Box sx={{ width: navigationWidth, flexShrink: 0, position: 'sticky', top: 60, alignSelf: 'flex-start', py: 2.5, pl: 2 }}>
            <Navigation />
          </Box>
        ) : (
          <Drawer open={drawerOpen} onClose={() => setDrawerOpen(false)} slotProps={{ paper: { sx: { width: 280, p: 2 } } }}>
            <Navigation onChoose={() => setDrawerOpen(false)} />
          </Drawer>
        )}
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, px: { xs: 2, md: 4 }, py: { xs: 2, md: 3 }, outline: 'none' }}
        >
          <ScreenErrorBoundary key={pathname}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </ScreenErrorBoundary>
        </Box>
      </Box>
      <SearchDialog open={searchOpen} onClose={() => setSearchOpen(false)} />
      <StaleEditDialog />
    </Box>
  );
}

function SkipLink({ label }: { label: string }) {
  return (
    <Box
      component="a"
      href="#main-content"
      sx={{
        position: 'fixed',
        left: 12,
        top: -60,
        zIndex: 2000,
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 10 },
      }}
    >
      {label}
    </Box>
  );
}
