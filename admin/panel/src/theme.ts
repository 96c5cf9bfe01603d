import { alpha, type ThemeOptions } from '@mui/material/styles';
import { defaultTheme } from 'ra-ui-materialui';

const system =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
export const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

interface Tones {
  mode: 'light' | 'dark';
  back: string;
  paper: string;
  line: string;
  text: string;
  soft: string;
  main: string;
  onMain: string;
  error: string;
  warning: string;
  info: string;
  success: string;
}

const light: Tones = {
  mode: 'light', back: '#f5f6f5', paper: '#ffffff', line: '#dfe3e1', text: '#17211d', soft: '#56635d',
  main: '#13694d', onMain: '#ffffff', error: '#b3261e', warning: '#8a5200', info: '#1f5fa8', success: '#13694d',
};
const dark: Tones = {
  mode: 'dark', back: '#0f1412', paper: '#171d1a', line: '#2b3430', text: '#e6ece9', soft: '#9fb0a8',
  main: '#57c99d', onMain: '#06231a', error: '#ff8a80', warning: '#f0b45b', info: '#7db7f5', success: '#57c99d',
};

/** build is the panel's look in some tones: dense, flat, lines instead of shadows. */
function build(t: Tones): ThemeOptions {
  const focus = { outline: `2px solid ${t.main}`, outlineOffset: 2 };
  return {
    ...defaultTheme,
    palette: {
      mode: t.mode,
      primary: { main: t.main, contrastText: t.onMain },
      secondary: { main: t.main, contrastText: t.onMain },
      error: { main: t.error }, warning: { main: t.warning }, info: { main: t.info }, success: { main: t.success },
      background: { default: t.back, paper: t.paper },
      text: { primary: t.text, secondary: t.soft },
      divider: t.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: system, fontSize: 13, htmlFontSize: 16,
      h1: { fontSize: '1.375rem', fontWeight: 650, letterSpacing: '-0.01em' },
      h2: { fontSize: '1.0625rem', fontWeight: 650 },
      h3: { fontSize: '0.9375rem', fontWeight: 650 },
      h6: { fontSize: '1rem', fontWeight: 650 },
      body1: { fontSize: '0.875rem' }, body2: { fontSize: '0.8125rem' },
      button: { textTransform: 'none', fontWeight: 600 },
      overline: { fontSize: '0.6875rem', fontWeight: 650, letterSpacing: '0.04em', lineHeight: 1.6, textTransform: 'none' },
    },
    components: {
      ...defaultTheme.components,
      MuiCssBaseline: {
        styleOverrides: {
          body: { backgroundColor: t.back },
          ':focus-visible': focus,
          '::selection': { backgroundColor: alpha(t.main, 0.3) },
          '@media (prefers-reduced-motion: reduce)': { '*, *::before, *::after': { transitionDuration: '0s !important', animationDuration: '0s !important' } },
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': focus } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' }, elevation1: { boxShadow: 'none', border: `1px solid ${t.line}` } } },
      MuiCard: { styleOverrides: { root: { border: `1px solid ${t.line}`, boxShadow: 'none' } } },
      MuiAppBar: {
        defaultProps: { color: 'inherit', elevation: 0 },
        styleOverrides: { root: { backgroundColor: t.paper, color: t.text, borderBottom: `1px solid ${t.line}` } },
      },
      MuiButton: { defaultProps: { disableElevation: true, size: 'small' }, styleOverrides: { root: { borderRadius: 6, '&.MuiButton-outlined.MuiButton-colorInherit': { borderColor: alpha(t.text, 0.28), '&:hover': { borderColor: alpha(t.text, 0.5) } } } } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: t.line, padding: '6px 8px', fontSize: '0.8125rem' },
          head: { fontWeight: 600, color: t.soft, backgroundColor: t.paper, whiteSpace: 'nowrap' },
        },
      },
      MuiTableRow: { styleOverrides: { root: { '&.MuiTableRow-hover:hover': { backgroundColor: alpha(t.main, 0.06) }, '&:last-of-type td': { borderBottom: 0 }, 'tbody > &:last-of-type > th': { borderBottom: 0 } } } },
      MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.75rem' } } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${t.line}` } } },
      MuiTab: { styleOverrides: { root: { minHeight: 40, textTransform: 'none', fontWeight: 600 } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      RaLayout: { styleOverrides: { root: { '& .RaLayout-appFrame': { marginTop: 48 }, '& .RaLayout-content': { padding: '16px 20px', backgroundColor: t.back, minWidth: 0 } } } },
      RaAppBar: { styleOverrides: { root: { '& .RaAppBar-toolbar': { minHeight: 48, padding: '0 12px' } } } },
      RaSidebar: { styleOverrides: { root: { '& .RaSidebar-fixed': { borderRight: `1px solid ${t.line}`, backgroundColor: t.paper, height: 'calc(100vh - 48px)' } } } },
      RaFilterFormInput: { styleOverrides: { root: { '& .RaFilterFormInput-hideButton': { marginBottom: 8 } } } },
      RaList: { styleOverrides: { root: { '& .RaList-main, & .RaList-content': { minWidth: 0 } } } }, // a wide table scrolls by itself
      RaListToolbar: { styleOverrides: { root: { minHeight: 52 } } },
    },
    sidebar: { width: 216, closedWidth: 52 },
  } as ThemeOptions;
}

export const lightTheme = build(light);
export const darkTheme = build(dark);
