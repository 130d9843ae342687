/**
 * The colours that people and services can have, with the names of their texts. Calm, told apart by eye, and each at
 * least 3:1 against the light and the dark paper (WCAG 2.2, 1.4.11); a name or initials always stand beside them.
 */
export const calmColours = {
  teal: '#2c787b',
  blue: '#3d80b3',
  indigo: '#5a67b8',
  violet: '#8a60b3',
  plum: '#a4558c',
  rose: '#bd5c70',
  brick: '#aa5a3c',
  ochre: '#a97c22',
  olive: '#7f8237',
  moss: '#4f8440',
  sea: '#2c946f',
  slate: '#6e7278',
} as const;
export type CalmColour = keyof typeof calmColours;

// The keys of a constant object are exactly its type's keys.
export const calmColourNames = Object.keys(calmColours) as readonly CalmColour[];

/** The first colour that nobody has yet; the first of all where every one is taken. */
export function nextColour(taken: readonly string[]): string {
  const free = calmColourNames.find((name) => !taken.includes(calmColours[name]));
  return calmColours[free ?? 'teal'];
}
