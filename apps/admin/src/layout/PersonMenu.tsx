import CheckIcon from '@mui/icons-material/Check';
import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import HouseIcon from '@mui/icons-material/HomeWorkOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import SignOutIcon from '@mui/icons-material/Logout';
import { Avatar, Box, Divider, IconButton, ListItemIcon, ListItemText, ListSubheader, Menu, MenuItem, Tooltip } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useLogout, useNotify, useTheme } from 'react-admin';
import { useNavigate } from 'react-router';
import { problemOf } from '../data/problem';
import { locales } from '../i18n/locale';
import { useText } from '../i18n/use-text';
import { enterHouse, useSession } from '../session/session';
import { useForgetLists } from '../session/use-forget-lists';
import { initials } from '../shared/PartyMark';

/** Who is signed in, in which house and language; the way to another house and the way out. */
export function PersonMenu() {
  const text = useText();
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  if (!session) return null;
  return (
    <>
      <Tooltip title={session.user.name} describeChild>
        <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu">
          <Box component="span" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>
            {text('app.person.menu', { name: session.user.name })}
          </Box>
          <Avatar
            aria-hidden
            sx={{ width: 32, height: 32, fontSize: '0.8125rem', fontWeight: 600, bgcolor: 'primary.main', color: 'primary.contrastText' }}
          >
            {initials(session.user.name)}
          </Avatar>
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ paper: { sx: { minWidth: 240 } } }}>
        <ListSubheader role="presentation" sx={{ lineHeight: 1.4, py: 1, bgcolor: 'transparent' }}>
          {session.user.name}
          <br />
          <span style={{ fontWeight: 400 }}>{session.user.email}</span>
        </ListSubheader>
        <Divider />
        <HouseItems onDone={close} />
        <LanguageItems onDone={close} />
        <Divider />
        <ThemeItem onDone={close} />
        <SignOutItem />
      </Menu>
    </>
  );
}

function HouseItems({ onDone }: { onDone: () => void }) {
  const text = useText();
  const session = useSession();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const forgetLists = useForgetLists();
  const others = session?.houses.filter(({ slug }) => slug !== session.house?.slug) ?? [];
  if (others.length === 0) return null;
  const enter = async (slug: string) => {
    onDone();
    try {
      await enterHouse(slug);
      queries.clear();
      forgetLists();
      await navigate('/');
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
    }
  };
  return (
    <>
      <ListSubheader role="presentation" sx={{ lineHeight: 2.2, bgcolor: 'transparent' }}>
        {text('app.person.otherHouses')}
      </ListSubheader>
      {others.map(({ slug, name }) => (
        <MenuItem key={slug} onClick={() => void enter(slug)}>
          <ListItemIcon>
            <HouseIcon fontSize="small" />
          </ListItemIcon>
          <ListItemText>{name}</ListItemText>
        </MenuItem>
      ))}
      <Divider />
    </>
  );
}

function LanguageItems({ onDone }: { onDone: () => void }) {
  const [chosen, choose] = useLocaleState();
  const queries = useQueryClient();
  return locales.map(({ locale, name }) => (
    <MenuItem
      key={locale}
      lang={locale}
      role="menuitemradio"
      aria-checked={chosen === locale}
      onClick={() => {
        onDone();
        choose(locale);
        void queries.invalidateQueries();
      }}
    >
      <ListItemIcon>{chosen === locale ? <CheckIcon fontSize="small" /> : null}</ListItemIcon>
      <ListItemText>{name}</ListItemText>
    </MenuItem>
  ));
}

function ThemeItem({ onDone }: { onDone: () => void }) {
  const text = useText();
  const [theme, setTheme] = useTheme();
  const dark = theme === 'dark';
  return (
    <MenuItem
      onClick={() => {
        onDone();
        setTheme(dark ? 'light' : 'dark');
      }}
    >
      <ListItemIcon>{dark ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}</ListItemIcon>
      <ListItemText>{text(dark ? 'app.person.lightTheme' : 'app.person.darkTheme')}</ListItemText>
    </MenuItem>
  );
}

function SignOutItem() {
  const text = useText();
  const logout = useLogout();
  return (
    <MenuItem onClick={() => void logout()}>
      <ListItemIcon>
        <SignOutIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{text('app.person.signOut')}</ListItemText>
    </MenuItem>
  );
}
