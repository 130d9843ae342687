import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerms, searchText, type SearchedDetails } from './search.rules.ts';

const maria: SearchedDetails = {
  firstName: 'María José',
  lastName: 'Núñez-O’Brien',
  preferredName: 'Mia',
  contacts: [],
  phone: '+1 (312) 555-0101',
  email: 'Mia.Nunez@Example.com',
  birthDate: '1984-06-11',
};

/** What the finder does with terms, without a database. */
function isFound(query: string, details: SearchedDetails, locale = 'en-US'): boolean {
  const text = searchText(details, locale);
  return searchTerms(query, locale).every((texts) => texts.some((part) => text.includes(part)));
}

describe('searchText', () => {
  it('holds folded names, digits, e-mail and the birth date as the clinic writes it', () => {
    expect(searchText(maria, 'en-US')).toBe(
      "maria jose mia nunez-o'brien nunez-obrien nunezobrien 13125550101 mia.nunez@example.com 1984-06-11 06/11/1984 6/11/1984",
    );
    expect(searchText(maria, 'de-DE')).toContain('11.06.1984 11.6.1984');
  });

  it('holds of a partial birth date what is known', () => {
    expect(searchText({ ...maria, birthDate: '1984-06' }, 'en-US')).toMatch(/ 1984-06$/);
  });
});

describe('searchTerms', () => {
  it.each([
    ['maria nunez'],
    ['NUÑEZ maria'],
    ['unez ari'],
    ['Nunez, Maria'],
    ['jose mia'],
    ['obrien'],
    ["o'brien"],
    ['o’brien'],
    ['(312) 555-0101'],
    ['312.555.0101'],
    ['+1 312 555 0101'],
    ['1-312-555-0101'],
    ['5550101'],
    ['555 312'],
    ['mia.nunez@exam'],
    ['1984-06-11'],
    ['6/11/1984'],
    ['06/11/1984'],
    ['6/11/84'],
    ['11.6.1984'],
    ['1984'],
    ['mia 1984-6-11'],
    ['June 1984'],
    ['1984 june'],
    ['jun. 84'],
    ['11 June 1984'],
    ['June 11, 1984'],
    ['the 11th of June'],
    ['mia nunez june 11'],
    ['  '],
  ])('finds by %j', (query) => {
    expect(isFound(query, maria)).toBe(true);
  });

  it.each([['maria lopez'], ['11/6/1984'], ['312 555 0102'], ['1985-06-11'], ['nunez@other'], ['July 1984'], ['June 1985'], ['12 June 1984'], ['june']])('does not find by %j', (query) => {
    expect(isFound(query, maria)).toBe(false);
  });

  it('reads dates as the clinic writes them', () => {
    expect(isFound('11.6.1984', maria, 'de-DE')).toBe(true);
    expect(isFound('6.11.1984', maria, 'de-DE')).toBe(false);
    expect(isFound('11/06/1984', maria, 'en-GB')).toBe(true);
  });

  it('reads months in the clinic’s language, and takes no name for a month', () => {
    for (const query of ['Juni 1984', '11. Juni 1984', 'june 1984']) expect(isFound(query, maria, 'de-DE')).toBe(true);
    for (const query of ['11 de junio de 1984', 'junio 1984']) expect(isFound(query, maria, 'es-MX')).toBe(true);
    for (const query of ['11 июня 1984', 'июнь 1984']) expect(isFound(query, maria, 'ru-RU')).toBe(true);
    expect(isFound('11 juin 1984', maria, 'fr-FR')).toBe(true);
    const june = { ...maria, firstName: 'June', birthDate: '1984-01-31', preferredName: '' };
    expect(isFound('June 1984', june)).toBe(true);
    expect(isFound('June 0101', june)).toBe(true);
    expect(isFound('May Juli', { ...maria, firstName: 'May', lastName: 'Julius' })).toBe(true);
  });

  it('finds a number kept with a country code by the number with the trunk zero', () => {
    expect(isFound('030 123 4567', { ...maria, phone: '+49 30 1234567' }, 'de-DE')).toBe(true);
    expect(isFound('+49 30 1234567', { ...maria, phone: '030 1234567' }, 'de-DE')).toBe(true);
  });

  it('finds everybody by any part of their name, in any order and without accents', () => {
    const part = fc.stringMatching(/^[a-záéñüø]{1,12}$/);
    fc.assert(
      fc.property(part, part, fc.nat(), fc.nat(), (firstName, lastName, start, length) => {
        const details = { ...maria, firstName, lastName };
        const from = start % lastName.length;
        const piece = lastName.slice(from, from + 1 + (length % lastName.length));
        expect(isFound(`${piece.toUpperCase()} ${firstName}`, details)).toBe(true);
      }),
    );
  });

  it('never answers with an empty text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        for (const texts of searchTerms(query, 'en-US')) {
          expect(texts.length).toBeGreaterThan(0);
          for (const text of texts) expect(text).not.toBe('');
        }
      }),
    );
  });
});
