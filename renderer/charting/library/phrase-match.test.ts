import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../shared/charting/library.model.ts';
import { phraseCallAt, phrasesFor, proposedShortcut, withPhrase } from './phrase-match.ts';

function phrase(shortcut: string, text: string): Phrase {
  return { id: shortcut, scope: 'mine', shortcut, text };
}

const phrases = [phrase('slept', 'Slept through the night.'), phrase('sit', 'Worse after sitting.'), phrase('ok', 'No change.')];

describe('a phrase', () => {
  it.each([
    ['/sl', 3, { from: 0, query: 'sl' }],
    ['Better. /', 9, { from: 8, query: '' }],
    ['7/10', 4, undefined],
    ['and/or', 6, undefined],
    ['/slept well', 11, undefined],
  ] as const)('is called in %j at %i', (text, caret, call) => expect(phraseCallAt(text, caret)).toEqual(call));

  it('is found by its shortcut first, then by its words', () => {
    expect(phrasesFor(phrases, 's').map(({ shortcut }) => shortcut)).toEqual(['slept', 'sit']);
    expect(phrasesFor(phrases, 'night').map(({ shortcut }) => shortcut)).toEqual(['slept']);
    expect(phrasesFor(phrases, '')).toHaveLength(3);
  });

  it('takes the place of its call and leaves what stands behind', () => {
    const text = 'Pain less. /sl and walks.';
    const call = phraseCallAt(text, 14);
    expect(call && withPhrase(text, call, 14, phrases[0] ?? phrase('', ''))).toEqual({ text: 'Pain less. Slept through the night. and walks.', caret: 35 });
  });

  it('is proposed a shortcut from its first words', () => {
    expect(proposedShortcut('Schläft wieder durch, ohne Tablette')).toBe('schlaft-wieder');
  });
});
