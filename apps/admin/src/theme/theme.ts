import type { AlertColor } from '@mui/material';
import type { PaletteOptions, Theme } from '@mui/material/styles';
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { headingFont, textFont } from './fonts';
import { darkPalette, lightPalette } from './palette';

const heading = { fontFamily: headingFont, fontWeight: 500, letterSpacing: 0 };

function theme(palette: PaletteOptions): RaThemeOptions {
  return {
    ...defaultTheme,
    palette,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: textFont,
      fontSize: 15,
      fontWeightMedium: 600,
      h1: { ...heading, fontSize: 'clamp(1.75rem, 1.45rem + 1.2vw, 2.125rem)', lineHeight: 1.2 },
      h2: { ...heading, fontSize: '1.5rem', lineHeight: 1.25 },
      h3: { ...heading, fontSize: '1.25rem', lineHeight: 1.3 },
      h4: { ...heading, fontSize: '1.125rem' },
      h5: { ...heading, fontSize: '1.25rem' },
      h6: { ...heading, fontSize: '1.125rem' },
      subtitle1: { fontWeight: 600, fontSize: '1rem', lineHeight: 1.4 },
      subtitle2: { fontWeight: 600, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 },
      overline: { textTransform: 'none', fontWeight: 600, letterSpacing: '0.02em', lineHeight: 1.5, fontSize: '0.8125rem' },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
    },
    components: {
      ...defaultTheme.components,
      MuiCssBaseline: {
        styleOverrides: ({ palette: { text, primary } }: { palette: { text: { primary: string }; primary: { main: string } } }) => ({
          body: { color: text.primary, fontVariantNumeric: 'lining-nums tabular-nums', textRendering: 'optimizeLegibility' },
          'h1, h2, h3': { fontVariantNumeric: 'lining-nums', textWrap: 'balance' },
          ':focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
        }),
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: {
          root: ({ theme: { palette } }: { theme: Theme }) => ({
            '&.Mui-focusVisible, &:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
          }),
        },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'medium' },
        styleOverrides: {
          root: { minHeight: 36, paddingInline: 14, whiteSpace: 'nowrap' },
          outlined: ({ theme: { palette } }: { theme: Theme }) => ({
            borderColor: palette.divider,
            color: palette.text.primary,
            backgroundColor: palette.background.paper,
          }),
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: {
        defaultProps: { elevation: 0 },
        styleOverrides: {
          root: ({ theme: { palette } }: { theme: Theme }) => ({ border: `1px solid ${palette.divider}`, backgroundImage: 'none' }),
        },
      },
      MuiMenu: {
        styleOverrides: {
          paper: ({ theme: { palette } }: { theme: Theme }) => ({
            border: `1px solid ${palette.divider}`,
            boxShadow: '0 8px 28px rgba(20, 20, 15, 0.14)',
          }),
        },
      },
      MuiPopover: {
        styleOverrides: {
          paper: ({ theme: { palette } }: { theme: Theme }) => ({
            border: `1px solid ${palette.divider}`,
            boxShadow: '0 8px 28px rgba(20, 20, 15, 0.14)',
          }),
        },
      },
      MuiDialog: {
        styleOverrides: {
          paper: ({ theme: { palette } }: { theme: Theme }) => ({
            border: `1px solid ${palette.divider}`,
            boxShadow: '0 18px 60px rgba(20, 20, 15, 0.25)',
          }),
        },
      },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: ({ theme: { palette } }: { theme: Theme }) => ({ backgroundColor: palette.background.paper }),
          notchedOutline: ({ theme: { palette } }: { theme: Theme }) => ({ borderColor: palette.mode === 'light' ? '#8f8d83' : '#77766e' }),
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: ({ theme: { palette } }: { theme: Theme }) => ({ borderColor: palette.divider, fontSize: '0.9375rem' }),
          head: ({ theme: { palette } }: { theme: Theme }) => ({
            fontWeight: 600,
            color: palette.text.secondary,
            backgroundColor: 'transparent',
            fontSize: '0.8125rem',
          }),
          sizeSmall: { padding: '9px 12px' },
        },
      },
      MuiTableRow: { styleOverrides: { root: { 'tbody > &:last-of-type > *': { borderBottom: 0 } } } },
      MuiChip: { styleOverrides: { root: { fontWeight: 600, borderRadius: 4 }, sizeSmall: { height: 24, fontSize: '0.78125rem' } } },
      MuiDialogTitle: { styleOverrides: { root: { paddingTop: 20 } } },
      MuiDialogActions: { styleOverrides: { root: { padding: '0 24px 20px', flexWrap: 'wrap' } } },
      MuiFormHelperText: { styleOverrides: { root: { marginTop: 2, lineHeight: 1.35, marginInline: 2 } } },
      RaSimpleFormIterator: {
        defaultProps: { fullWidth: true },
        styleOverrides: {
          root: {
            '& .RaSimpleFormIterator-line': { borderBottom: 0, paddingBlock: 2 },
            '& .RaSimpleFormIterator-action': { visibility: 'visible' },
          },
        },
      },
      // Its title is a button, to which browsers give a font of their own.
      MuiAccordionSummary: { styleOverrides: { root: { fontFamily: textFont, fontSize: '1rem' } } },
      MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: '0.9375rem', paddingInline: 14 } } },
      MuiTooltip: { defaultProps: { enterDelay: 400 }, styleOverrides: { tooltip: { fontSize: '0.8125rem' } } },
      MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, height: 6 } } },
      MuiAlert: {
        styleOverrides: {
          root: ({ theme: { palette }, ownerState }: { theme: Theme; ownerState: { severity?: AlertColor } }) => ({
            alignItems: 'flex-start',
            color: palette.text.primary,
            backgroundColor: palette[ownerState.severity ?? 'success'].light,
            '& .MuiAlert-icon': { color: palette[ownerState.severity ?? 'success'].main },
          }),
        },
      },
      MuiInputBase: {
        styleOverrides: {
          input: ({ theme: { palette } }: { theme: Theme }) => ({ '&::placeholder': { color: palette.text.secondary, opacity: 1 } }),
        },
      },
      MuiLink: { defaultProps: { underline: 'hover' } },
      RaList: { styleOverrides: { root: { '& .RaList-content': { overflowX: 'auto' } } } },
    },
  };
}

export const lightTheme = theme(lightPalette);
export const darkTheme = theme(darkPalette);
