import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderFileReader } from '../../shared/clinical/diagnosis-file.ts';
import { orderFile } from '../../shared/clinical/diagnosis-file.test-support.ts';
import type { Complaint } from '../../shared/episodes/episodes.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { complaint, newClient } from '../testing/course.ts';

let clinic: TestClinic;
let clientId = '';
beforeAll(async () => {
  clinic = await openTestClinic();
  clientId = (await clinic.as('frontDesk').clients.createClient(newClient)).id;
});
afterAll(() => clinic.close());

type Codes = readonly (readonly [code: string, title: string])[];

function linesOf(codes: Codes) {
  const reader = new OrderFileReader();
  return [...reader.push(orderFile(codes)), ...reader.end()].map(({ code, title, isBillable }) => ({ code, title, isBillable }));
}

async function sweepAll(): Promise<number> {
  let steps = 0;
  while ((await clinic.as('owner').diagnoses.sweepEditions()).left) steps += 1;
  return steps;
}

async function load(year: number, codes: Codes, validFrom = `${year - 1}-10-01`) {
  const { diagnoses } = clinic.as('owner');
  const { editionId } = await diagnoses.beginEdition({ validFrom, validUntil: `${year}-09-30`, fileName: `icd10cm-order-${year}.txt` });
  const lines = linesOf(codes);
  await diagnoses.addEditionCodes({ editionId, codes: lines });
  return diagnoses.finishEdition({ editionId, codeCount: lines.length });
}

const neck = ['M542', 'Cervicalgia'] as const;
const disc2024 = ['M5136', 'Other intervertebral disc degeneration, lumbar region'] as const;
const disc2026 = ['M51360', 'Other intervertebral disc degeneration, lumbar region with discogenic back pain only'] as const;
const knee = [['M25561', 'Pain in right knee'], ['M25562', 'Pain in left knee'], ['M25569', 'Pain in unspecified knee']] as const;
const sprain = [['S134XXA', 'Sprain of ligaments of cervical spine, initial encounter'], ['S134XXD', 'Sprain of ligaments of cervical spine, subsequent encounter']] as const;

async function kindsOf(codes: string[], reportedOn: string | null = null, sides: ('l' | 'r')[] = []) {
  const checks = await clinic.as('therapist').diagnoses.checkDiagnoses({ codes, reportedOn, sides });
  return checks.map(({ code, problems }) => [code, ...problems.map(({ kind, date, instead }) => [kind, date, ...instead].filter((part) => part !== null).join(' '))].join(': '));
}

function open(changes: Partial<Complaint>) {
  return clinic.as('therapist').episodes.openEpisode({ clientId, complaint: { ...complaint, diagnoses: [], ...changes } });
}

describe('without an official list', () => {
  it('codes come from the short one, without those that ended', async () => {
    const { diagnoses } = clinic.as('therapist');
    expect((await diagnoses.findDiagnoses({ query: 'sciatic right', on: null })).map((hit) => hit.code)).toEqual(['M54.31', 'M54.41', 'G57.01']);
    expect(await diagnoses.findDiagnoses({ query: 'low back pain', on: '2021-09-30' })).toEqual([]);
    expect(await kindsOf(['M54.5', 'S13.4', 'K58.9'])).toEqual([
      'M54.5: noLongerValid 2021-09-30 M54.50 M54.51 M54.59',
      'S13.4: seventhMissing S13.4XXA',
      'K58.9: notChecked',
    ]);
  });
});

describe('the official lists', () => {
  beforeAll(async () => {
    await load(2024, [neck, disc2024]);
    await load(2026, [neck, disc2026, ...knee, ...sprain]);
  });

  it('answer by the day of the report, billable codes only, whatever is typed', async () => {
    const find = async (query: string, on: string | null = null) => (await clinic.as('therapist').diagnoses.findDiagnoses({ query, on })).map((hit) => hit.code);
    expect(await find('disc lumbar')).toEqual(['M51.360']);
    expect(await find('disc lumbar', '2024-03-01')).toEqual(['M51.36']);
    expect(await find('m51.3')).toEqual(['M51.360']);
    expect(await find('M2556')).toEqual(['M25.561', 'M25.562', 'M25.569']);
    expect(await find('KNEE left')).toEqual(['M25.562']);
    expect(await find('s13.4xxd')).toEqual(['S13.4XXD']);
    expect(await find('Chapter')).toEqual([]);
    for (const hostile of ['" OR 1', 'NEAR(a b)', '*', '--', 'code:M54', '\u0000', '  ']) expect(await find(hostile)).toEqual([]);
  });

  it('refuse a code outside its dates, a heading, a wrong seventh character, and one they lack', async () => {
    expect(await kindsOf(['M54.2', 'M51.36', 'M25.56', 'S13.4', 'S13.4XXB', 'S13.4XXS', 'M99.99'])).toEqual([
      'M54.2',
      'M51.36: noLongerValid 2024-09-30 M51.360',
      'M25.56: notInList',
      'S13.4: seventhMissing S13.4XXA S13.4XXD',
      'S13.4XXB: seventhWrong S13.4XXA S13.4XXD',
      'S13.4XXS: seventhWrong S13.4XXA S13.4XXD',
      'M99.99: notInList',
    ]);
    expect(await kindsOf(['M51.360', 'M51.36', 'M54.2'], '2024-03-01')).toEqual(['M51.360: notYetValid 2025-10-01', 'M51.36: noLongerValid 2024-09-30', 'M54.2']);
    expect(await kindsOf(['A00'])).toEqual(['A00: tooShort']);
  });

  it('notice another side, and a side left open', async () => {
    expect(await kindsOf(['M25.561', 'M25.562', 'M25.569'], null, ['l'])).toEqual(['M25.561: otherSide', 'M25.562', 'M25.569: sideOpen']);
  });

  it('decide what may be put on file, and keep the title with the code', async () => {
    const referral = { by: 'Dr. Ortiz', kind: 'physician', date: '2024-03-01', visitsOrdered: 6, expiresOn: null };
    const opened = await open({ referral, diagnoses: ['M51.36'] });
    expect(opened.complaint.diagnosisTitles).toEqual({ 'M51.36': 'Other intervertebral disc degeneration, lumbar region' });
    await expect(open({ diagnoses: ['M51.36'] })).rejects.toMatchObject({ code: 'validation', data: { fields: { diagnoses: 'codeOutOfDate' } } });
    await expect(open({ diagnoses: ['S13.4'] })).rejects.toMatchObject({ data: { fields: { diagnoses: 'codeSeventh' } } });
    await expect(open({ diagnoses: ['M99.99'] })).rejects.toMatchObject({ data: { fields: { diagnoses: 'codeNotInList' } } });
    await expect(open({ diagnoses: ['A00'] })).rejects.toMatchObject({ data: { fields: { diagnoses: 'codeTooShort' } } });
    // What was on file before is not refused when something else is changed.
    const { id: episodeId, version } = opened;
    const changed = await clinic.as('therapist').episodes.changeEpisode({ episodeId, version, complaint: { ...opened.complaint, referral: null, label: 'Low back' } });
    expect(changed.complaint.diagnoses).toEqual(['M51.36']);
    expect(changed.complaint.diagnosisTitles).toEqual(opened.complaint.diagnosisTitles);
  });

  it('are in force whole or not at all', async () => {
    const { diagnoses } = clinic.as('owner');
    const begin = () => diagnoses.beginEdition({ validFrom: '2026-10-01', validUntil: '2027-09-30', fileName: 'icd10cm-order-2027.txt' });
    const first = await begin();
    await diagnoses.addEditionCodes({ editionId: first.editionId, codes: linesOf([neck]) });
    await expect(diagnoses.finishEdition({ editionId: first.editionId, codeCount: 27 })).rejects.toMatchObject({ data: { reason: 'notWholeList' } });
    // Another window begins: the first may not go on.
    const second = await begin();
    await expect(diagnoses.addEditionCodes({ editionId: first.editionId, codes: linesOf([neck]) })).rejects.toMatchObject({ data: { reason: 'notWholeList' } });
    await diagnoses.giveUpEdition(second);
    expect((await diagnoses.listEditions()).map((edition) => edition.validFrom)).toEqual(['2025-10-01', '2023-10-01']);
    expect(await sweepAll()).toBeGreaterThan(0);
    await expect(diagnoses.beginEdition({ validFrom: '2026-10-01', validUntil: '2026-09-30', fileName: 'x' })).rejects.toMatchObject({ code: 'validation' });
  });

  it('take the place of one from the same day, and one from April that of October’s', async () => {
    const again = await load(2026, [neck, disc2026, ...knee, ...sprain, ['M62A0', 'Muscle wasting and atrophy due to disuse']]);
    expect((await clinic.as('owner').diagnoses.listEditions()).map((edition) => edition.id)).toContain(again.id);
    await load(2026, [neck, ['M5137', 'Invented in April']], '2026-04-01');
    expect(await kindsOf(['M51.37', 'M51.360'], '2026-04-02')).toEqual(['M51.37', 'M51.360: noLongerValid 2026-03-31']);
    expect(await kindsOf(['M51.37'])).toEqual(['M51.37: notYetValid 2026-04-01']);
  });

  it('that is removed leaves the titles that were kept, and the short list answers again', async () => {
    const { diagnoses } = clinic.as('owner');
    const before = await clinic.as('therapist').episodes.listEpisodes({ clientId });
    for (const { id } of await diagnoses.listEditions()) await diagnoses.removeEdition({ editionId: id });
    await sweepAll();
    expect(await kindsOf(['M99.99'])).toEqual(['M99.99: notChecked']);
    expect(await clinic.as('therapist').episodes.listEpisodes({ clientId })).toEqual(before);
    await expect(diagnoses.removeEdition({ editionId: before[0]?.id ?? '' })).rejects.toMatchObject({ code: 'notFound' });
  });
});
