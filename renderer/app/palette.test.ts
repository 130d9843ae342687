import { describe, expect, it } from 'vitest';
import { darkPalette, lightPalette } from './palette.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The pairs that fall short, by name, so that a failure says which. */
function tooFaint(pairs: Readonly<Record<string, readonly [text: string, surface: string]>>, least: number): readonly string[] {
  return Object.entries(pairs)
    .filter(([, [text, surface]]) => contrast(text, surface) < least)
    .map(([name]) => name);
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('%s colours', (_name, palette) => {
  const surfaces = Object.entries({ ...palette.background, ...palette.surface });

  it('keep text readable on every surface', () => {
    const on = (colour: string) => Object.fromEntries(surfaces.map(([name, surface]) => [name, [colour, surface] as const]));
    expect(tooFaint(on(palette.text.primary), 7)).toEqual([]);
    expect(tooFaint(on(palette.text.secondary), 4.5)).toEqual([]);
    expect(tooFaint(on(palette.primary.main), 4.5)).toEqual([]);
    expect(tooFaint(on(palette.error.main), 4.5)).toEqual([]);
    expect(tooFaint(on(palette.focusRing), 3)).toEqual([]);
  });

  it('keep every state readable on its own surface and on paper', () => {
    const states = Object.entries(palette.state).flatMap(([name, { main, soft }]) => [
      [`${name} on soft`, [main, soft] as const],
      [`text on ${name}`, [palette.text.primary, soft] as const],
      [`${name} on paper`, [main, palette.background.paper] as const],
    ]);
    expect(tooFaint(Object.fromEntries(states), 4.5)).toEqual([]);
  });

  it('keep filled controls, intensities and sides readable', () => {
    const filled = (['primary', 'secondary', 'error', 'warning', 'info', 'success'] as const).flatMap((name) => [
      [`text on ${name}`, [palette[name].contrastText, palette[name].main] as const],
      [`${name} on light`, [palette[name].main, palette[name].light] as const],
    ]);
    const steps = Object.entries(palette.intensity).map(([step, { on, main }]) => [`intensity ${step}`, [on, main] as const]);
    const sides = Object.entries(palette.side).map(([name, colour]) => [name, [colour, palette.background.paper] as const]);
    expect(tooFaint(Object.fromEntries([...filled, ...steps, ...sides]), 4.5)).toEqual([]);
  });
});
