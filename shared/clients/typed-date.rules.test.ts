import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateIn, datesIn, typedDate } from './typed-date.rules.ts';

const today = '2026-03-02';

describe('birthDateIn', () => {
  it.each<[string, string, string | undefined]>([
    ['6/11/1984', 'en-US', '1984-06-11'],
    [' 06 / 11 / 1984 ', 'en-US', '1984-06-11'],
    ['13/6/1984', 'en-US', '1984-06-13'],
    ['11.6.1984', 'de-DE', '1984-06-11'],
    ['11/6/1984', 'en-GB', '1984-06-11'],
    ['1984-6-11', 'en-US', '1984-06-11'],
    ['6/11/84', 'en-US', '1984-06-11'],
    ['3/2/26', 'en-US', '2026-03-02'],
    ['3/3/26', 'en-US', '1926-03-03'],
    ['2/29/00', 'en-US', '2000-02-29'],
    ['1984', 'en-US', '1984'],
    ['6/1984', 'en-US', '1984-06'],
    ['1984-06', 'de-DE', '1984-06'],
    ['2/30/1984', 'en-US', undefined],
    ['13/1984', 'en-US', undefined],
    ['2/29/27', 'en-US', undefined],
    ['soon', 'en-US', undefined],
    ['', 'en-US', undefined],
  ])('%j in %s is %s', (text, locale, expected) => {
    expect(birthDateIn(text, locale, today)).toBe(expected);
  });

  it('reads what is written, in every locale and for every day', () => {
    const locale = fc.constantFrom('en-US', 'en-GB', 'en-CA', 'de-DE', 'fr-FR', 'sv-SE', 'hu-HU', 'ja-JP', 'ko-KR', 'pt-BR', 'nl-NL');
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-03-01'), noInvalidDate: true });
    fc.assert(
      fc.property(locale, day, (name, at) => {
        const iso = at.toISOString().slice(0, 10);
        for (const partial of [iso, iso.slice(0, 7), iso.slice(0, 4)]) {
          expect(birthDateIn(typedDate(partial, name), name, today)).toBe(partial);
        }
      }),
    );
  });
});

describe('datesIn', () => {
  it.each<[string, string, readonly string[]]>([
    ['11.6.1984', 'en-US', ['1984-11-06', '1984-06-11']],
    ['11.6.1984', 'de-DE', ['1984-06-11']],
    ['6/11/84', 'en-US', ['84-06-11']],
    ['555-0101', 'en-US', []],
    ['312.555.0101', 'en-US', []],
    ['1984-06-110', 'en-US', []],
  ])('%j in %s', (word, locale, expected) => {
    expect(datesIn(word, locale)).toEqual(expected);
  });
});
