import { describe, expect, it } from 'vitest';
import { OrderFileReader, validityOfFile, WrongDiagnosisFile, type OrderLine } from './diagnosis-file.ts';
import { orderFile, orderRow } from './diagnosis-file.test-support.ts';

const whole = orderFile([['M542', 'Cervicalgia'], ['QA00101', 'A code of the kind that came in October 2025'], ['S134XXA', 'Sprain of ligaments of cervical spine, initial encounter']]);

function read(text: string, pieceLength = 1_000): OrderLine[] {
  const reader = new OrderFileReader();
  const lines: OrderLine[] = [];
  for (let at = 0; at < text.length; at += pieceLength) lines.push(...reader.push(text.slice(at, at + pieceLength)));
  return [...lines, ...reader.end()];
}

function refusalOf(text: string): string {
  try {
    read(text);
    return 'read';
  } catch (fault) {
    if (!(fault instanceof WrongDiagnosisFile)) throw fault;
    return `${fault.kind} at ${fault.line}`;
  }
}

describe('the official list', () => {
  it('is read the same in pieces of any size, with any line ends and without the last one', () => {
    const lines = read(whole);
    expect(lines.find((line) => line.code === 'M542')).toMatchObject({ title: 'Cervicalgia', isBillable: true });
    expect(lines.find((line) => line.code === 'QA00101')).toMatchObject({ isBillable: true });
    expect(lines.find((line) => line.code === 'A00')).toMatchObject({ order: 1, isBillable: false });
    for (const length of [1, 7, 91, 100_000]) expect(read(whole, length)).toEqual(lines);
    expect(read(whole.replaceAll('\n', '\r\n'))).toEqual(lines);
    expect(read(whole.trimEnd())).toEqual(lines);
    expect(read(`\uFEFF${whole}`)).toEqual(lines);
    expect(read(`${whole}\n`)).toEqual(lines);
  });

  it.each([
    ['nothing', '', 'empty at 1'],
    ['a ZIP', 'PK\u0003\u0004rest', 'packed at 1'],
    ['a picture', '\uFFFDPNG\u0000\u0000', 'notText at 1'],
    ['the list without order numbers', 'A000    Cholera due to Vibrio cholerae 01, biovar cholerae\n', 'codesFile at 1'],
    ['the list of procedures', '00001 001     0 Central Nervous System and Cranial Nerves, Bypass          Central Nervous System\n', 'procedures at 1'],
    ['a table of clients', 'first name,last name\nMaria,Lopez\n', 'badLine at 1'],
    ['a line that is cut', whole.split('\n').map((line, at) => (at === 5 ? line.slice(0, 40) : line)).join('\n'), 'badLine at 6'],
    ['a line that is missing', whole.split('\n').filter((_line, at) => at !== 5).join('\n'), 'gap at 6'],
    ['a line that is there twice', whole.split('\n').flatMap((line, at) => (at === 5 ? [line, line] : [line])).join('\n'), 'gap at 7'],
    ['a code that is there twice', [orderRow(1, 'A00', 'Cholera', 0), orderRow(2, 'A00', 'Cholera', 0)].join('\n'), 'twice at 2'],
    ['half of the file', whole.slice(0, whole.length / 2).replace(/[^\n]*$/, ''), 'cutOff at 14'],
    ['one endless line', 'x'.repeat(5_000), 'badLine at 1'],
  ])('is not %s', (_what, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it.each([
    ['icd10cm-order-2026.txt', { validFrom: '2025-10-01', validUntil: '2026-09-30' }],
    ['icd10cm_order_2024.txt', { validFrom: '2023-10-01', validUntil: '2024-09-30' }],
    ['icd10cm-order-April-2025.txt', { validFrom: '2025-04-01', validUntil: '2025-09-30' }],
    ['order.txt', undefined],
  ])('tells by its name when it holds: %s', (name, validity) => {
    expect(validityOfFile(name)).toEqual(validity);
  });
});
