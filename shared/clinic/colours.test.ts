import { describe, expect, it } from 'vitest';
import { calmColourNames, calmColours, nextColour } from './colours.ts';
import { colour } from './clinic.model.ts';

function linear(hex: string): number[] {
  return [1, 3, 5].map((place) => {
    const part = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** CIE 1976 distance: about 2 is a difference that can just be seen. */
function distance(one: string, other: string): number {
  const lab = (hex: string): number[] => {
    const [red = 0, green = 0, blue = 0] = linear(hex);
    const curve = (value: number): number => (value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    const y = curve(luminance(hex));
    const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const second = lab(other);
  return Math.hypot(...lab(one).map((value, index) => value - (second[index] ?? 0)));
}

describe('the palette', () => {
  it('has twelve colours that the contract takes', () => {
    expect(calmColourNames).toHaveLength(12);
    for (const name of calmColourNames) expect(colour.safeParse(calmColours[name]).success).toBe(true);
  });

  it.each(['#ffffff', '#1a2228'])('stands out from the paper %s', (paper) => {
    for (const name of calmColourNames) expect([name, contrast(calmColours[name], paper) >= 3]).toEqual([name, true]);
  });

  it('can be told apart, each from each', () => {
    for (const one of calmColourNames) {
      for (const other of calmColourNames) {
        if (one < other) expect([one, other, distance(calmColours[one], calmColours[other]) > 15]).toEqual([one, other, true]);
      }
    }
  });

  it('gives the next person a colour of their own', () => {
    expect(nextColour([])).toBe(calmColours.teal);
    expect(nextColour([calmColours.teal, calmColours.indigo])).toBe(calmColours.blue);
    expect(nextColour(Object.values(calmColours))).toBe(calmColours.teal);
  });
});
