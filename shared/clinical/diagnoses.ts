// ICD-10-CM codes a referrer may report. Fascia never suggests a diagnosis; the code is optional everywhere.

import { DIAGNOSIS_ROWS } from './generated/diagnoses.ts';
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

/** The short title of a code; the code itself when a referrer used one that the list lacks. */
export function diagnosisTitle(code: string): string {
  return BY_CODE.get(code)?.title ?? code;
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
