// ICD-10-CM codes a referrer may report. Fascia never suggests a diagnosis; the code is optional everywhere.

import { DIAGNOSIS_ROWS } from './generated/diagnoses.ts';
import type { DiagnosisEntry, DiagnosisFinding } from './diagnosis.rules.ts';
import type { SourceId } from './sources.ts';

export type DiagnosisCode = (typeof DIAGNOSIS_ROWS)[number]['code'];

export interface Diagnosis {
  readonly code: DiagnosisCode;
  readonly title: string;
  /** Code and title were seen in public code lists; the others await a check against the year's CMS file. */
  readonly verified: boolean;
}

export const DIAGNOSES: readonly Diagnosis[] = DIAGNOSIS_ROWS;

export const DIAGNOSIS_CODES: readonly DiagnosisCode[] = DIAGNOSES.map((diagnosis) => diagnosis.code);

const BY_CODE: ReadonlyMap<string, Diagnosis> = new Map(DIAGNOSES.map((diagnosis) => [diagnosis.code, diagnosis]));

/** A code however it was typed: "g5701" and "G57.01" are the same. */
export function normalizeDiagnosisCode(typed: string): string {
  const bare = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

export function findDiagnosis(code: string): Diagnosis | undefined {
  return BY_CODE.get(code);
}

/** Codes of the list that came later than the first edition, with their first day [K]. */
const BEGAN: Readonly<Record<string, string>> = {
  'M26.621': '2016-10-01', 'M26.622': '2016-10-01', 'M26.623': '2016-10-01', 'G56.03': '2016-10-01',
  'M48.061': '2017-10-01', 'M48.062': '2017-10-01',
  'M79.10': '2018-10-01', 'M79.11': '2018-10-01', 'M79.12': '2018-10-01', 'M79.18': '2018-10-01',
  'R51.9': '2020-10-01',
  'M54.50': '2021-10-01', 'M54.51': '2021-10-01', 'M54.59': '2021-10-01', 'G44.86': '2021-10-01',
  'M51.360': '2024-10-01', 'M51.362': '2024-10-01',
};

/** Codes that letters still name although they were split, with their last day [K]. */
const ENDED: Readonly<Record<string, Pick<DiagnosisEntry, 'title'> & { readonly validUntil: string; readonly instead: readonly DiagnosisCode[] }>> = {
  'M26.62': { title: 'Arthralgia of temporomandibular joint', validUntil: '2016-09-30', instead: ['M26.621', 'M26.622', 'M26.623'] },
  'M79.1': { title: 'Myalgia', validUntil: '2018-09-30', instead: ['M79.10', 'M79.11', 'M79.12', 'M79.18'] },
  'R51': { title: 'Headache', validUntil: '2020-09-30', instead: ['R51.9'] },
  'M54.5': { title: 'Low back pain', validUntil: '2021-09-30', instead: ['M54.50', 'M54.51', 'M54.59'] },
  'M51.36': { title: 'Other intervertebral disc degeneration, lumbar region', validUntil: '2024-09-30', instead: ['M51.360', 'M51.362'] },
};

const ENCOUNTERS = { A: 'initial', D: 'subsequent', S: 'sequela' } as const;

/** An injury of the list with another of its encounters: the list names each once, as the initial one. */
function otherEncounter(code: string): DiagnosisEntry | undefined {
  const encounter = code.endsWith('D') ? ENCOUNTERS.D : code.endsWith('S') ? ENCOUNTERS.S : undefined;
  const initial = encounter && BY_CODE.get(`${code.slice(0, -1)}A`);
  return initial && { code, title: initial.title.replace(/, initial$/, `, ${encounter}`), isBillable: true, validFrom: null, validUntil: null };
}

/** A code as our own short list knows it, with the dates that we know of. */
export function findListedCode(code: string): DiagnosisEntry | undefined {
  const listed = BY_CODE.get(code);
  if (listed) return { code, title: listed.title, isBillable: true, validFrom: BEGAN[code] ?? null, validUntil: null };
  const ended = Object.hasOwn(ENDED, code) ? ENDED[code] : undefined;
  return ended ? { code, title: ended.title, isBillable: true, validFrom: null, validUntil: ended.validUntil } : otherEncounter(code);
}

/** What our short list says of a code where the clinic has loaded no official one: it is not whole, so it refuses little. */
export function findInShortList(code: string): DiagnosisFinding {
  const longer = Object.hasOwn(ENDED, code) ? (ENDED[code]?.instead ?? []) : DIAGNOSIS_CODES.filter((other) => other !== code && other.startsWith(code));
  return { entry: findListedCode(code), elsewhere: undefined, longer, isWhole: false };
}

/** The short title of a code; the code itself when a referrer used one that the list lacks. */
export function diagnosisTitle(code: string): string {
  return findListedCode(code)?.title ?? code;
}

/** The title a complaint was given with a code, else the list's. */
export function reportedTitle(complaint: { readonly diagnosisTitles: Readonly<Record<string, string>> }, code: string): string {
  return complaint.diagnosisTitles[code] ?? diagnosisTitle(code);
}

/** Codes whose code or title contains every typed word, in list order. An empty query gives the whole list. */
export function searchDiagnoses(query: string): readonly Diagnosis[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return DIAGNOSES.filter(({ code, title }) => {
    const text = `${code} ${code.replace('.', '')} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function diagnosisSource(diagnosis: Diagnosis): SourceId {
  return diagnosis.verified ? 'code_lists' : 'unchecked_codes';
}
