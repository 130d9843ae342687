import { describe, expect, it } from 'vitest';
import { line, optionalLine, pastedText, prose } from './text.ts';

const zalgo = 'Z\u0351\u036B\u0343a\u0361lgo';

describe('one line', () => {
  it.each(['María', ' Jun ', 'O’Brien', '山田', 'مريم', '👩🏽‍⚕️', zalgo, '<script>', '\u202Eevil', '=1+1'])('takes %j', (text) => {
    expect(line(80).parse(text)).toBe(text.trim());
  });

  it.each(['', ' ', '\u00A0', '\u200B', '\u200B \u2060', 'a\nb', 'a\u0000b', 'a\tb', '\u0085'])('refuses %j', (text) => {
    expect(line(80).safeParse(text).success).toBe(false);
  });

  it('may stay empty where it is optional', () => {
    expect(optionalLine(80).parse(' ')).toBe('');
    expect(optionalLine(80).safeParse('a\u0000b').success).toBe(false);
  });
});

describe('running text', () => {
  it('keeps line breaks and tabs as typed, and refuses what no keyboard types', () => {
    expect(prose(80).parse(' a\n\tb\r\n')).toBe(' a\n\tb\r\n');
    for (const text of ['\u0000', '\u0007', '\u001b[31m', '\u007f', 'x'.repeat(81)]) expect(prose(80).safeParse(text).success).toBe(false);
  });
});

describe('what is pasted', () => {
  it.each([
    ['Ada\tWells', true, 'Ada Wells'],
    ['Ada\u0000\u0085W', true, 'Ada  W'],
    ['María 👩🏽‍⚕️ \u202eevil', true, 'María 👩🏽‍⚕️ \u202eevil'],
    ['one\r\ntwo\rthree\u000bfour', false, 'one\ntwo\nthree\nfour'],
    ['a\tb\u000c\u0002c', false, 'a\tbc'],
  ])('%j can be kept', (text, isLine, wanted) => {
    expect(pastedText(text, isLine)).toBe(wanted);
    expect((isLine ? line(80) : prose(80)).safeParse(wanted).success).toBe(true);
  });
});
