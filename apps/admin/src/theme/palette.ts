import type { PaletteOptions } from '@mui/material/styles';

// Paper, ink and one accent: the green of bookbinder's cloth. Every text colour has at least 4.5:1 on the paper it stands on.
export const lightPalette = {
  mode: 'light',
  primary: { main: '#1f5b4c', light: '#e4eeea', dark: '#153f35', contrastText: '#ffffff' },
  secondary: { main: '#1f5b4c', light: '#e4eeea', dark: '#153f35', contrastText: '#ffffff' },
  error: { main: '#a3261d', light: '#f9e9e6', dark: '#7c1a13', contrastText: '#ffffff' },
  warning: { main: '#855200', light: '#faf0dc', dark: '#5f3a00', contrastText: '#ffffff' },
  success: { main: '#2d6a2e', light: '#e8f1e5', dark: '#1e4a1f', contrastText: '#ffffff' },
  info: { main: '#2b5878', light: '#e6eef4', dark: '#1c3d55', contrastText: '#ffffff' },
  background: { default: '#fbfaf6', paper: '#ffffff' },
  text: { primary: '#22231f', secondary: '#5d5e57', disabled: '#8b8c84' },
  divider: '#e3e0d6',
  action: { hover: 'rgba(31, 91, 76, 0.06)', selected: 'rgba(31, 91, 76, 0.10)', focus: 'rgba(31, 91, 76, 0.14)' },
} satisfies PaletteOptions;

export const darkPalette = {
  mode: 'dark',
  primary: { main: '#8fcab6', light: '#223730', dark: '#b5dfd1', contrastText: '#10231c' },
  secondary: { main: '#8fcab6', light: '#223730', dark: '#b5dfd1', contrastText: '#10231c' },
  error: { main: '#f0a196', light: '#3d2321', dark: '#f7c4bd', contrastText: '#2b0d0a' },
  warning: { main: '#e5b566', light: '#3a2f1b', dark: '#f0d09a', contrastText: '#2b1d00' },
  success: { main: '#9ccb96', light: '#24331f', dark: '#c0dfbc', contrastText: '#0f240d' },
  info: { main: '#93bedd', light: '#1f2e39', dark: '#bcd8eb', contrastText: '#0b1f2d' },
  background: { default: '#191a18', paper: '#222320' },
  text: { primary: '#eceae3', secondary: '#b2b0a7', disabled: '#85847c' },
  divider: '#3a3a35',
  action: { hover: 'rgba(143, 202, 182, 0.08)', selected: 'rgba(143, 202, 182, 0.14)', focus: 'rgba(143, 202, 182, 0.18)' },
} satisfies PaletteOptions;

/** Printed, sold and in stock keep the same three colours on every chart. */
export const chartColours = {
  light: { printed: '#3d6a8a', sold: '#1f5b4c', stock: '#b98a2f' },
  dark: { printed: '#8fb6d3', sold: '#8fcab6', stock: '#e0bb6d' },
} as const;
