import { describe, expect, it } from 'vitest';
import { findInShortList, findListedCode } from './diagnoses.ts';
import { diagnosisProblems, sideOfTitle, withSevenths, type DiagnosisFinding } from './diagnosis.rules.ts';

const today = '2026-03-02';

function kindsOf(code: string, sides: readonly string[] = [], reportedOn = today, finding: DiagnosisFinding = findInShortList(code)) {
  return diagnosisProblems(code, { reportedOn, today, sides, finding }).map(({ kind, isRefusal }) => `${kind}${isRefusal ? '!' : ''}`);
}

describe('a code of our short list', () => {
  it.each([
    ['M54.50', '2021-09-30', ['notYetValid!']],
    ['M54.50', '2021-10-01', []],
    ['M54.5', '2021-09-30', ['noLongerValid']],
    ['M54.5', '2021-10-01', ['noLongerValid!']],
    ['M51.36', '2024-10-01', ['noLongerValid!']],
    ['M51.360', '2024-09-30', ['notYetValid!']],
    ['M51.360', '2024-10-01', []],
    ['G57.01', '1999-01-01', []],
  ])('%s reported on %s: %j', (code, reportedOn, expected) => {
    expect(kindsOf(code, [], reportedOn)).toEqual(expected);
  });

  it('that ended names those to report instead', () => {
    const [problem] = diagnosisProblems('M54.5', { reportedOn: today, today, sides: [], finding: findInShortList('M54.5') });
    expect(problem).toMatchObject({ kind: 'noLongerValid', date: '2021-09-30', instead: ['M54.50', 'M54.51', 'M54.59'] });
  });

  it('is not refused for not being in it: it is not whole', () => {
    expect(kindsOf('K58.9')).toEqual(['notChecked']);
  });
});

describe('the seventh character of an injury', () => {
  it.each([
    ['S13.4XXA', []],
    ['S13.4XXD', []],
    ['S13.4XXS', []],
    ['S13.4', ['seventhMissing!']],
    ['S13.4A', ['seventhMissing!']],
    ['S39.012', ['seventhMissing!']],
    ['S13.4XXZ', ['seventhWrong!']],
    ['S13.4XX1', ['seventhWrong!']],
    // Open fractures have a B; a sprain does not.
    ['S13.4XXB', ['seventhWrong!']],
    ['S13.4XXAA', ['seventhWrong!']],
    ['S89.001K', ['notChecked']],
    // A letter of fractures on a code that the short list lacks.
    ['S42.001B', ['notChecked']],
  ])('%s: %j', (code, expected) => {
    expect(kindsOf(code)).toEqual(expected);
  });

  it('is proposed with X in the empty places, as the letter that was meant', () => {
    expect(withSevenths('S13.4')).toEqual(['S13.4XXA', 'S13.4XXD', 'S13.4XXS']);
    expect(withSevenths('S13.4A')).toEqual(['S13.4XXA']);
    expect(withSevenths('S39.012')).toEqual(['S39.012A', 'S39.012D', 'S39.012S']);
  });

  it('changes the title of the one the list has', () => {
    expect(findListedCode('S13.4XXD')?.title).toBe('Sprain of ligaments of cervical spine, subsequent');
    expect(findListedCode('S13.4XXS')?.title).toBe('Sprain of ligaments of cervical spine, sequela');
    expect(findListedCode('S99.9XXD')).toBeUndefined();
  });
});

describe('the side of a code', () => {
  it.each([
    ['Sciatica, right side', 'r'],
    ['Carpal tunnel syndrome, bilateral upper limbs', 'bilateral'],
    ['Pain in left knee', 'l'],
    ['Lesion of sciatic nerve, unspecified lower limb', 'unspecified'],
    ['Low back pain, unspecified', null],
    ['Brightness, leftover', null],
  ] as const)('%s is %s', (title, side) => {
    expect(sideOfTitle(title)).toBe(side);
  });

  it.each([
    ['G57.01', ['r'], []],
    ['G57.01', ['l'], ['otherSide']],
    ['G57.01', ['l', 'r'], []],
    ['G57.01', ['bilateral'], []],
    ['G57.01', ['midline'], []],
    ['G57.01', [], []],
    ['G57.02', ['r', 'midline'], ['otherSide']],
    ['G56.03', ['r'], ['otherSide']],
    ['G56.03', ['r', 'l'], []],
    ['M54.2', ['l'], []],
  ])('%s for a complaint drawn on %j: %j', (code, sides, expected) => {
    expect(kindsOf(code, sides)).toEqual(expected);
  });
});

describe('a code beside the official list', () => {
  const none: DiagnosisFinding = { entry: undefined, elsewhere: undefined, longer: [], isWhole: true };
  const entry = { code: 'M54.2', title: 'Cervicalgia', isBillable: true, validFrom: null, validUntil: null };

  it('is refused where the list lacks it, or has it as a heading', () => {
    expect(kindsOf('M54.99', [], today, none)).toEqual(['notInList!']);
    expect(kindsOf('M54.5', [], today, { ...none, entry: { ...entry, isBillable: false }, longer: ['M54.50', 'M54.51'] })).toEqual(['tooShort!']);
    expect(kindsOf('M80.08', [], today, { ...none, entry: { ...entry, isBillable: false }, longer: ['M80.08XA', 'M80.08XD'] })).toEqual(['seventhMissing!']);
    expect(kindsOf('M80.08XZ', [], today, { ...none, longer: ['M80.08XA', 'M80.08XD'] })).toEqual(['seventhWrong!']);
  });

  it('is refused where only another year has it', () => {
    expect(kindsOf('M51.36', [], today, { ...none, elsewhere: { ...entry, validUntil: '2024-09-30' } })).toEqual(['noLongerValid!']);
    expect(kindsOf('M51.360', [], '2024-09-30', { ...none, elsewhere: { ...entry, validFrom: '2024-10-01' } })).toEqual(['notYetValid!']);
  });

  it('that held on the day of the report and has ended since stays, and is said to be out of date', () => {
    expect(kindsOf('M51.36', [], '2024-09-01', { ...none, entry: { ...entry, validUntil: '2024-09-30' } })).toEqual(['noLongerValid']);
  });
});
