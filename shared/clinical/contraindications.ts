// Conditions asked about before treatment, with how strict each is per kind of work [S29, S30, K].

import { CONTRAINDICATION_ROWS } from './generated/contraindications.ts';
import { indexById, labelIn, wordsOf } from './lookup.ts';
import type { Term } from './lookup.ts';
import type { SourceId } from './sources.ts';

/** Classes, strictest first; the strictest of several wins. */
export const CONTRAINDICATION_CLASSES = [
  { id: 'absolute', label: 'No massage today', short: 'Absolute' },
  { id: 'clearance', label: 'No massage until written medical clearance is on file', short: 'Clearance' },
  { id: 'local', label: 'Leave out the region or limb; the rest of the session is allowed', short: 'Local' },
  { id: 'caution', label: 'Adapt pressure, position, duration or technique', short: 'Caution' },
  { id: 'none', label: 'No restriction', short: 'None' },
] as const satisfies readonly (Term & { readonly short: string })[];
export type ContraindicationClass = (typeof CONTRAINDICATION_CLASSES)[number]['id'];

export type ContraindicationId = (typeof CONTRAINDICATION_ROWS)[number]['id'];

export interface Contraindication {
  readonly id: ContraindicationId;
  readonly label: string;
  readonly classes: {
    readonly general: ContraindicationClass;
    readonly cupping: ContraindicationClass;
    readonly stretch: ContraindicationClass;
  };
  /** When it is asked; `always` is a rule about a region, not a question. */
  readonly ask: 'intake' | 'every_visit' | 'today' | 'always';
  /** Who answers; `rule` = the program knows (date of birth, region). */
  readonly answeredBy: 'client' | 'therapist' | 'rule';
  readonly prompt: string;
  readonly action: string;
}

export const CONTRAINDICATIONS: readonly Contraindication[] = CONTRAINDICATION_ROWS;

export const CONTRAINDICATION_IDS: readonly ContraindicationId[] = CONTRAINDICATIONS.map((row) => row.id);

/** Where the table comes from as a whole. */
export const CONTRAINDICATION_SOURCE: SourceId = 'contraindication_lists';

const BY_ID = indexById(CONTRAINDICATIONS);

export function findContraindication(id: string): Contraindication | undefined {
  return BY_ID.get(id);
}

export function contraindicationLabel(id: string): string {
  return BY_ID.get(id)?.label ?? wordsOf(id);
}

export function contraindicationClassLabel(id: string): string {
  return labelIn(CONTRAINDICATION_CLASSES, id);
}
