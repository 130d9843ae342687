import { describe, expect, it } from 'vitest';
import { findInPage, joinPieces, type TextPiece } from './page-text.ts';

function piece(str: string, x: number, baseline: number, width = str.length * 5): TextPiece {
  return { str, transform: [10, 0, 0, 10, x, baseline], width, height: 10 };
}

const page = joinPieces([piece('Núñez  Straße', 50, 700), piece('', 0, 0), piece('pirifor', 50, 680), piece('mis, right', 85, 680)], 792);

describe('searching a page', () => {
  it('finds without accents and capitals, and across spaces', () => {
    expect(findInPage(page, 'NUNEZ strasse')).toHaveLength(1);
    expect(findInPage(page, '  nunez ')[0]).toEqual([{ left: 49, top: 84, width: 27, height: 10 }]);
  });

  it('covers each piece of a hit that is torn', () => {
    const [hit] = findInPage(page, 'pirifor mis');
    expect(hit?.map(({ left }) => left)).toEqual([49, 84]);
  });

  it('finds every hit and nothing in nothing', () => {
    expect(findInPage(joinPieces([piece('aa aa aa', 0, 10)], 20), 'aa')).toHaveLength(3);
    expect(findInPage(page, ' ')).toEqual([]);
    expect(findInPage(page, 'absent')).toEqual([]);
    expect(findInPage(joinPieces([], 792), 'a')).toEqual([]);
  });
});
