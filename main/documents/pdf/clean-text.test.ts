import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

describe('cleanText', () => {
  test.each([
    ['plain  text', 'plain text'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\tb', 'a b'],
    ['a\u0000\u0007b', 'ab'],
    ['\u202eabc\u202c\u200d\ufe0f', 'abc'],
    ['a\ud800b', 'a\ufffdb'],
    ['می\u200cخواهم \u200cعلی\u200c', 'می\u200cخواهم علی'],
    ['\u{1f469}\u200d\u2695 a\u200cb', '\u{1f469}\u2695 ab'],
    ['e\u0301', 'é'],
    ['Thi\u0323', 'Thị'],
    [`x${'\u0302'.repeat(50)}`, 'x\u0302\u0302'],
    ['a\n \n\n\nb', 'a\n\nb'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['Line\u00a0end', 'Line\u00a0end'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('a one-line field has no line ends', () => {
    expect(cleanLine(' Ana\n\n Ruiz\n')).toBe('Ana Ruiz');
  });
});
