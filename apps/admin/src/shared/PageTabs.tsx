import { Box } from '@mui/material';
import { Link, useLocation } from 'react-router';

/** The pages of one module side by side, as links above the title. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly { label: string; to: string }[] }) {
  const { pathname } = useLocation();
  const open = tabs.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <Box component="nav" aria-label={label} sx={{ mb: 2.5, borderBottom: 1, borderColor: 'divider', overflowX: 'auto' }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', gap: { xs: 2.5, md: 3.5 } }}>
        {tabs.map((tab) => {
          const here = tab === open;
          return (
            <li key={tab.to}>
              <Box
                component={Link}
                to={tab.to}
                aria-current={here ? 'page' : undefined}
                sx={{
                  display: 'block',
                  py: 1.25,
                  whiteSpace: 'nowrap',
                  textDecoration: 'none',
                  color: here ? 'primary.dark' : 'text.secondary',
                  fontWeight: here ? 600 : 400,
                  borderBottom: 2,
                  borderColor: here ? 'primary.main' : 'transparent',
                  '&:hover': { color: 'text.primary' },
                  '&:focus-visible': { outlineOffset: -2 },
                }}
              >
                {tab.label}
              </Box>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
