// A face of Arabic or Hebrew: letters join and stack by the font's own rules, from right to left. The same glyph then
// stands for several characters (a letter without its dots), so each meaning of a glyph becomes a glyph of its own in the
// file, and text that is copied out of it is what was written.
import { createFace, type Face, type ParsedFont, type Shaper } from './face.ts';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
// Digits of these scripts run from left to right.
const digitsOnly = /^[\p{Nd}\p{P}\p{Z}\p{S}]+$/u;
/** Glyphs are numbered with 16 bits; what lies above them tells meanings apart, and the subset's writer leaves it out. */
const meaningStep = 0x1_0000;
/** Dots that the font draws apart: their letter has said it. PDF/A wants a character for each glyph, and this one is not seen and joins nothing. */
const nothingOfItsOwn = [0x2060];

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text) && !digitsOnly.test(text);
}

/** fontkit keeps the characters for which a glyph was first used; without what it keeps, it tells those of this text. */
function forgetGlyphs(parsed: ParsedFont): void {
  (parsed as unknown as { _glyphs: object })._glyphs = {};
}

export function createJoiningFace(id: string, parsed: ParsedFont): Face {
  const numbers = new Map<string, number>();
  const used = new Map<number, number>();
  const numberOf = (glyph: number, meaning: readonly number[]): number => {
    const key = `${glyph}:${meaning.join(',')}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const count = used.get(glyph) ?? 0;
    used.set(glyph, count + 1);
    numbers.set(key, glyph + count * meaningStep);
    return glyph + count * meaningStep;
  };
  const shaper: Shaper = (text) => {
    forgetGlyphs(parsed);
    const shaped = parsed.layout(text, undefined, undefined, undefined, isRightToLeft(text) ? 'rtl' : 'ltr');
    const glyphs = shaped.glyphs.map(({ id: glyph, advanceWidth, codePoints }) => {
      const meaning = codePoints.length === 0 ? nothingOfItsOwn : [...codePoints];
      return { id: numberOf(glyph, meaning), advanceWidth, codePoints: meaning };
    });
    return { glyphs, positions: shaped.positions, advanceWidth: shaped.advanceWidth };
  };
  return createFace(id, parsed, shaper);
}
