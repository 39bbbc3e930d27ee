import { Box, ButtonBase, List, ListItem } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/use-text';
import { modules } from '../modules';
import { holdsAny } from '../session/permissions';
import { useSession } from '../session/session';

/** The menu, in the order in which a house works: one entry per module of which the person may see something. */
export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const text = useText();
  const { pathname } = useLocation();
  const session = useSession();
  const entries = modules.flatMap(({ menu, resources = [], pages = [] }) =>
    menu && holdsAny(session, menu.permissions)
      ? [{ ...menu, paths: [menu.to, ...resources.map(({ name }) => `/${name}`), ...pages.map(({ path }) => path)] }]
      : [],
  );
  return (
    <Box component="nav" aria-label={text('app.navigation.label')}>
      <List disablePadding sx={{ display: 'grid', gap: 0.25 }}>
        {entries.map(({ label, to, icon: Icon, paths }) => {
          const here = paths.some((path) => (path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)));
          return (
            <ListItem key={to} disablePadding>
              <ButtonBase
                component={Link}
                to={to}
                onClick={onChoose}
                aria-current={here ? 'page' : undefined}
                sx={{
                  width: '100%',
                  minHeight: { xs: 46, md: 40 },
                  px: 1.5,
                  gap: 1.5,
                  justifyContent: 'flex-start',
                  borderRadius: 1,
                  fontFamily: 'inherit',
                  fontSize: '1rem',
                  fontWeight: here ? 600 : 400,
                  color: here ? 'primary.dark' : 'text.primary',
                  bgcolor: here ? 'primary.light' : 'transparent',
                  '&:hover': { bgcolor: here ? 'primary.light' : 'action.hover' },
                  '& svg': { fontSize: 21, color: here ? 'primary.main' : 'text.secondary' },
                }}
              >
                <Icon aria-hidden />
                {text(label)}
              </ButtonBase>
            </ListItem>
          );
        })}
      </List>
    </Box>
  );
}
