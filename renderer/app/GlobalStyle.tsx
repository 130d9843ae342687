import GlobalStyles from '@mui/material/GlobalStyles';
// One file a script holds every weight: a page of Latin names loads 36 kB, where three whole fonts were 1.9 MB.
import '@fontsource-variable/noto-sans/wght.css';
import type { Theme } from '@mui/material/styles';

// High contrast changes the variables only, so every component follows by itself.
const moreContrast = {
  light: {
    '--mui-palette-background-default': '#ffffff',
    '--mui-palette-text-primary': '#000000',
    '--mui-palette-text-secondary': '#1d1d1d',
    '--mui-palette-divider': '#4a4a4a',
    '--mui-palette-surface-rail': '#ffffff',
    '--mui-palette-focusRing': '#0000d0',
  },
  dark: {
    '--mui-palette-background-default': '#000000',
    '--mui-palette-background-paper': '#000000',
    '--mui-palette-text-primary': '#ffffff',
    '--mui-palette-text-secondary': '#ececec',
    '--mui-palette-divider': '#b5b5b5',
    '--mui-palette-surface-rail': '#000000',
    '--mui-palette-focusRing': '#ffff66',
  },
} as const;

function rules(theme: Theme) {
  return {
    'html, body, #root': { height: '100%' },
    body: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
    ':focus-visible': { outline: `2px solid ${theme.vars.palette.focusRing} !important`, outlineOffset: '1px' },
    // These show the focus by their own border, or only pass it on.
    '.MuiInputBase-input:focus-visible, h1:focus-visible, .MuiDialog-container:focus-visible, [role="dialog"]:focus-visible': {
      outline: 'none !important',
    },
    '[data-contrast="more"][data-scheme="light"]': moreContrast.light,
    '[data-contrast="more"][data-scheme="dark"]': moreContrast.dark,
    // Names blur while somebody looks over the counter.
    '[data-names="hidden"] .private-text': { filter: 'blur(0.35em)', userSelect: 'none' },
    '.only-print': { display: 'none' },
    '@media print': {
      'html, body, #root': { height: 'auto' },
      body: { overflow: 'visible' },
      '.no-print': { display: 'none !important' },
      '.only-print': { display: 'block' },
    },
    '@media (prefers-reduced-motion: reduce)': {
      // Nought, not nearly nought: `all` properties pass through a transition by default, so that a height that was just
      // set would not yet hold when the board scrolls by it.
      '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0s !important', transitionDelay: '0s !important' },
    },
  };
}

/** The bundled type, focus ring, high contrast, blurred names, print. */
export function GlobalStyle() {
  return <GlobalStyles styles={rules} />;
}
