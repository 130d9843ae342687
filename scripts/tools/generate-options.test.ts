import { describe, expect, it } from 'vitest';
import { readGenerateOptions } from './generate-options.ts';

describe('the words after npm run generate', () => {
  it('name a size and a folder; the rest has a default', () => {
    expect(readGenerateOptions(['tiny', '--out', 'there', '--until', '2026-03-18'])).toMatchObject({
      size: { kind: 'clinic', clients: 500 },
      out: 'there',
      seed: 1,
      isChecked: false,
      now: '2026-03-18T17:30:00.000Z',
    });
    expect(readGenerateOptions(['clinic', '--out', 'there', '--seed', '42', '--check'])).toMatchObject({ size: { clients: 12_000 }, seed: 42, isChecked: true });
  });

  it.each([
    ['2026-03-18T17:29:59.999Z', '2026-03-18T05:00:00.000Z'],
    ['2026-03-18T17:30:00.000Z', '2026-03-18T17:30:00.000Z'],
    ['2026-03-19T04:59:00.000Z', '2026-03-18T17:30:00.000Z'],
    ['2026-03-19T05:00:00.000Z', '2026-03-19T05:00:00.000Z'],
  ])('make the same clinic for hours without a day: at %s it ends at %s', (at, now) => {
    expect(readGenerateOptions(['tiny', '--out', 'there'], () => at)).toMatchObject({ now });
  });

  it.each([
    [['--out', 'there'], /is not a size/],
    [['huge', '--out', 'there'], /"huge" is not a size/],
    [['tiny', 'clinic', '--out', 'there'], /"tiny clinic" is not a size/],
    [['tiny'], /--out DIR is missing/],
    [['tiny', '--out', 'there', '--seed', 'x'], /--seed takes a whole number/],
    [['tiny', '--out', 'there', '--until', '2026-02-30'], /--until takes a date/],
    [['tiny', '--out', 'there', '--fast'], /fast/],
  ])('are refused by a sentence: %j', (given, sentence) => {
    expect(readGenerateOptions(given)).toMatch(sentence);
  });
});
