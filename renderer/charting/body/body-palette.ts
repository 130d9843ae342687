/**
 * Colours of the body map as CSS variables, so that the figure itself never renders again when the theme changes.
 * Light and dark follow the theme; high contrast and paper follow the medium.
 */
import type { SystemStyleObject } from '@mui/system';
import type { Theme } from '@mui/material/styles';

type Palette = Readonly<Record<`--body-${string}`, string>>;

const light: Palette = {
  '--body-skin': '#f4ebdf',
  '--body-shade': '#b8946f',
  '--body-line': '#3f3832',
  '--body-ink': '#5d5148',
  // Deep enough for bones to stand out on it, as they do on a plate.
  '--body-fascia': '#e3d6c3',
  '--body-tendon': '#faf6ee',
  '--body-tendon-line': '#a89a84',
  '--body-bone': '#fffaf0',
  '--body-bone-line': '#8c7656',
  '--body-muscle': '#cb8a79',
  '--body-muscle-light': '#dca292',
  '--body-muscle-deep': '#b8705f',
  '--body-muscle-other': '#dcb0a1',
  '--body-muscle-edge': '#6f3529',
  '--body-fibre': '#8a4536',
  '--body-sheet': '#8a4536',
  '--body-caption': '#5d5148',
  '--body-pain': '#8e0038',
  '--body-referral': '#3a2484',
};

const dark: Palette = {
  '--body-skin': '#3a3530',
  '--body-shade': '#0f0d0b',
  '--body-line': '#d9d0c5',
  '--body-ink': '#a99e92',
  '--body-fascia': '#4b453f',
  '--body-tendon': '#8b8478',
  '--body-tendon-line': '#5a544b',
  '--body-bone': '#a69e8f',
  '--body-bone-line': '#665f53',
  '--body-muscle': '#9d5b4e',
  '--body-muscle-light': '#b06f60',
  '--body-muscle-deep': '#7f4439',
  '--body-muscle-other': '#7c5249',
  '--body-muscle-edge': '#2b1613',
  '--body-fibre': '#6a342a',
  '--body-sheet': '#2b1613',
  '--body-caption': '#a99e92',
  '--body-pain': '#ff7d9d',
  '--body-referral': '#c3b5ff',
};

/** Ink on ground and nothing between; `forced-colors` brings its own two colours. */
function twoColours(ground: string, ink: string): Palette {
  return {
    '--body-skin': ground,
    '--body-shade': 'transparent',
    '--body-line': ink,
    '--body-ink': ink,
    '--body-fascia': ground,
    '--body-tendon': ground,
    '--body-tendon-line': ink,
    '--body-bone': ground,
    '--body-bone-line': ink,
    '--body-muscle': ground,
    '--body-muscle-light': ground,
    '--body-muscle-deep': ground,
    '--body-muscle-other': ground,
    '--body-muscle-edge': ink,
    '--body-fibre': ink,
    '--body-sheet': ink,
    '--body-caption': ink,
  };
}

const paper: Palette = {
  '--body-skin': '#ffffff',
  '--body-shade': 'transparent',
  '--body-line': '#000000',
  '--body-ink': '#333333',
  '--body-fascia': '#ffffff',
  '--body-tendon': '#ffffff',
  '--body-tendon-line': '#777777',
  '--body-bone': '#ffffff',
  '--body-bone-line': '#888888',
  '--body-muscle': '#ececec',
  '--body-muscle-light': '#f6f6f6',
  '--body-muscle-deep': '#dedede',
  '--body-muscle-other': '#f6f6f6',
  '--body-muscle-edge': '#222222',
  '--body-fibre': '#8a8a8a',
  '--body-sheet': '#8a8a8a',
  '--body-caption': '#000000',
};

/** The style of the box around the figure. */
export function bodyPalette(theme: Theme): SystemStyleObject<Theme> {
  const { palette } = theme.vars ?? theme;
  return {
    ...light,
    '--body-highlight': palette.primary.main,
    '--body-mark-ink': palette.text.primary,
    '--body-mark-paper': palette.background.paper,
    '--body-mark-chosen': palette.primary.main,
    ...theme.applyStyles('dark', dark),
    // The program's own setting; it follows the system's wish where the person has made no choice.
    '[data-contrast="more"] &': twoColours(palette.background.paper, palette.text.primary),
    '@media (forced-colors: active)': twoColours('Canvas', 'CanvasText'),
    '@media print': {
      ...paper,
      '--body-pain': '#000000',
      '--body-referral': '#000000',
      '--body-highlight': '#000000',
      '--body-mark-ink': '#000000',
      '--body-mark-paper': '#ffffff',
      '--body-mark-chosen': '#000000',
    },
  };
}
