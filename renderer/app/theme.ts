import { createTheme, enhanceHighContrast } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { componentDefaults } from './theme-components.ts';
import { darkPalette, lightPalette } from './palette.ts';

const family = '"Noto Sans Variable", system-ui, sans-serif';

/**
 * 8 px rhythm in rem, so that the zoom setting scales spacing and text together: `p: 2` is 1rem. Widths in `sx` are
 * written in rem for the same reason.
 */
export const theme = enhanceHighContrast(
  createTheme({
    cssVariables: { colorSchemeSelector: 'data-scheme' },
    colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
    spacing: '0.5rem',
    shape: { borderRadius: 6 },
    motion: { reducedMotion: 'system' },
    transitions: { duration: { shortest: 80, shorter: 100, short: 120, standard: 140, enteringScreen: 140, leavingScreen: 100 } },
    typography: {
      fontFamily: family,
      fontWeightBold: 600,
      h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.35 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
      h4: { fontSize: '0.875rem', fontWeight: 600 },
      h5: { fontSize: '0.875rem', fontWeight: 600 },
      h6: { fontSize: '0.875rem', fontWeight: 600 },
      subtitle1: { fontSize: '0.9375rem', fontWeight: 500 },
      subtitle2: { fontSize: '0.8125rem', fontWeight: 600 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
      caption: { fontSize: '0.75rem', lineHeight: 1.4 },
      overline: { fontSize: '0.6875rem', fontWeight: 600, letterSpacing: '0.06em', lineHeight: 1.6 },
      button: { fontSize: '0.875rem', fontWeight: 500, textTransform: 'none' },
    },
    components: componentDefaults,
  }),
);
