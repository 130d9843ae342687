// The colours and what they mean. Every text colour reaches 4.5:1 on the surfaces it is used on (theme.test.ts).
import type { PaletteOptions } from '@mui/material/styles';

/** A meaning as text or edge (`main`) and as a quiet surface behind it (`soft`). */
export interface Tone {
  readonly main: string;
  readonly soft: string;
}

/** States of a visit; `missed` is a no-show, `cancelled` every kind of cancellation. */
export type StateTone =
  | 'tentative'
  | 'booked'
  | 'confirmed'
  | 'arrived'
  | 'inSession'
  | 'completed'
  | 'missed'
  | 'cancelled';

export interface FasciaPalette {
  readonly state: Readonly<Record<StateTone, Tone>>;
  /** Tenderness 0 to 4 (and pain in steps): from none to the strongest. `on` is readable on it. */
  readonly intensity: Readonly<Record<'0' | '1' | '2' | '3' | '4', { readonly main: string; readonly on: string }>>;
  readonly side: { readonly left: string; readonly right: string };
  /** `rail` beside the page, `sunken` for wells and off-hours, `raised` for hovered rows. */
  readonly surface: { readonly rail: string; readonly sunken: string; readonly raised: string };
  readonly focusRing: string;
}

declare module '@mui/material/styles' {
  interface Palette extends FasciaPalette {}
  interface PaletteOptions extends Partial<FasciaPalette> {}
}

export const lightPalette = {
  primary: { main: '#0f5c6b', light: '#d8ebee', dark: '#0a4450', contrastText: '#ffffff' },
  secondary: { main: '#56606a', light: '#e6eaed', dark: '#3b444c', contrastText: '#ffffff' },
  error: { main: '#b3261e', light: '#fbe9e7', dark: '#8c1d18', contrastText: '#ffffff' },
  warning: { main: '#8a5300', light: '#fff1d9', dark: '#6a3f00', contrastText: '#ffffff' },
  info: { main: '#1f5c9e', light: '#e3eefa', dark: '#17467a', contrastText: '#ffffff' },
  success: { main: '#27693d', light: '#e2f2e6', dark: '#1c4f2d', contrastText: '#ffffff' },
  text: { primary: '#17212a', secondary: '#4b5863', disabled: '#7d8891' },
  background: { default: '#f5f7f8', paper: '#ffffff' },
  divider: '#d3dbe0',
  surface: { rail: '#e9eef0', sunken: '#edf1f3', raised: '#f0f4f6' },
  focusRing: '#0b63c4',
  side: { left: '#1f5c9e', right: '#97407f' },
  state: {
    tentative: { main: '#5a6670', soft: '#eef1f3' },
    booked: { main: '#1f5c9e', soft: '#e3eefa' },
    confirmed: { main: '#0f5c6b', soft: '#d8ebee' },
    arrived: { main: '#8a5300', soft: '#fff1d9' },
    inSession: { main: '#6a3d9a', soft: '#f0e8f9' },
    completed: { main: '#27693d', soft: '#e2f2e6' },
    missed: { main: '#b3261e', soft: '#fbe9e7' },
    cancelled: { main: '#5f6973', soft: '#f0f2f3' },
  },
  intensity: {
    '0': { main: '#e1e7ea', on: '#17212a' },
    '1': { main: '#f6dfae', on: '#17212a' },
    '2': { main: '#eeb268', on: '#17212a' },
    '3': { main: '#dd7d42', on: '#17212a' },
    '4': { main: '#b5371f', on: '#ffffff' },
  },
} as const satisfies PaletteOptions;

export const darkPalette = {
  primary: { main: '#72c7d6', light: '#163c44', dark: '#9adbe6', contrastText: '#06232a' },
  secondary: { main: '#a9b5bf', light: '#2a333b', dark: '#c6d0d8', contrastText: '#12181d' },
  error: { main: '#ff9c92', light: '#43201d', dark: '#ffb9b2', contrastText: '#2d0503' },
  warning: { main: '#f2b95a', light: '#3c2d12', dark: '#f8cf8b', contrastText: '#261800' },
  info: { main: '#8fbef2', light: '#1b2f45', dark: '#b3d4f8', contrastText: '#04182d' },
  success: { main: '#84cf9b', light: '#1c3725', dark: '#a8dfb8', contrastText: '#04210f' },
  text: { primary: '#e6ebef', secondary: '#aab6c0', disabled: '#76828c' },
  background: { default: '#12181d', paper: '#1a2228' },
  divider: '#333e47',
  surface: { rail: '#0d1216', sunken: '#151c21', raised: '#222b32' },
  focusRing: '#8ec2ff',
  side: { left: '#8fbef2', right: '#e5a0d3' },
  state: {
    tentative: { main: '#a9b5bf', soft: '#262f36' },
    booked: { main: '#8fbef2', soft: '#1b2f45' },
    confirmed: { main: '#72c7d6', soft: '#163c44' },
    arrived: { main: '#f2b95a', soft: '#3c2d12' },
    inSession: { main: '#c6a5ee', soft: '#33254a' },
    completed: { main: '#84cf9b', soft: '#1c3725' },
    missed: { main: '#ff9c92', soft: '#43201d' },
    cancelled: { main: '#98a4ae', soft: '#222a31' },
  },
  intensity: {
    '0': { main: '#3a454e', on: '#e6ebef' },
    '1': { main: '#6b5a2f', on: '#fff6df' },
    '2': { main: '#9a6a26', on: '#ffffff' },
    '3': { main: '#c4622a', on: '#170800' },
    '4': { main: '#f07a63', on: '#230400' },
  },
} as const satisfies PaletteOptions;
