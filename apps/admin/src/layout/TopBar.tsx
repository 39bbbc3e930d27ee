import MenuIcon from '@mui/icons-material/Menu';
import SearchIcon from '@mui/icons-material/Search';
import { AppBar, Box, ButtonBase, IconButton, Toolbar, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { KeyboardHint } from '../shared/KeyboardHint';
import { LoadingBar } from './LoadingBar';
import { PersonMenu } from './PersonMenu';
import { RunningTasks } from './RunningTasks';

interface TopBarProps {
  wide: boolean;
  onOpenNavigation: () => void;
  onOpenSearch: () => void;
}

export function TopBar({ wide, onOpenNavigation, onOpenSearch }: TopBarProps) {
  const text = useText();
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.default', backgroundImage: 'none', borderBottom: 1, borderColor: 'divider', zIndex: 1100 }}
    >
      <Toolbar
        disableGutters
        sx={{ gap: 1, px: { xs: 1, md: 3 }, minHeight: { xs: 56, md: 60 }, width: '100%', maxWidth: 1560, mx: 'auto' }}
      >
        {!wide && (
          <IconButton onClick={onOpenNavigation} aria-label={text('app.navigation.open')}>
            <MenuIcon />
          </IconButton>
        )}
        <HouseName />
        <Box sx={{ flexGrow: 1, display: 'flex', justifyContent: { xs: 'flex-end', md: 'center' } }}>
          {wide ? (
            <SearchField onOpen={onOpenSearch} />
          ) : (
            <IconButton onClick={onOpenSearch} aria-label={text('app.search.open')}>
              <SearchIcon />
            </IconButton>
          )}
        </Box>
        <RunningTasks />
        <PersonMenu />
      </Toolbar>
      <LoadingBar />
    </AppBar>
  );
}

function HouseName() {
  const session = useSession();
  return (
    <Box
      component={Link}
      to="/"
      sx={{ color: 'text.primary', textDecoration: 'none', minWidth: { md: 196 }, overflow: 'hidden', borderRadius: 1, px: 0.5 }}
    >
      <Typography component="span" variant="h3" noWrap sx={{ display: 'block', lineHeight: 1.15 }}>
        {session?.house?.name ?? 'Colophon'}
      </Typography>
      {session?.house && (
        <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary', lineHeight: 1.1 }}>
          Colophon
        </Typography>
      )}
    </Box>
  );
}

function SearchField({ onOpen }: { onOpen: () => void }) {
  const text = useText();
  return (
    <ButtonBase
      onClick={onOpen}
      aria-keyshortcuts="/"
      sx={{
        width: 'min(440px, 100%)',
        height: 38,
        px: 1.5,
        gap: 1,
        justifyContent: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'text.secondary',
        '&:hover': { borderColor: 'text.disabled' },
      }}
    >
      <SearchIcon fontSize="small" />
      <Typography component="span" variant="body2" sx={{ flexGrow: 1, textAlign: 'left' }} noWrap>
        {text('app.search.placeholder')}
      </Typography>
      <KeyboardHint keys={['/']} />
    </ButtonBase>
  );
}
