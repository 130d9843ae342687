// ICD-10-CM codes as they may be reported: the official yearly lists that the clinic loaded, else our own short one.
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';
import { clientSide, diagnosisCode } from './episodes.model.ts';

export const diagnosisEdition = z.object({
  id,
  validFrom: civilDate,
  validUntil: civilDate,
  fileName: z.string(),
  codeCount: z.int(),
  loadedAt: instant,
  loadedByName: z.string(),
});
export type DiagnosisEdition = z.infer<typeof diagnosisEdition>;

export const diagnosisHit = z.object({ code: diagnosisCode, title: z.string() });
export type DiagnosisHit = z.infer<typeof diagnosisHit>;

export const diagnosisCheck = z.object({
  code: z.string(),
  title: z.string(),
  problems: z.array(
    z.object({
      kind: z.enum(['notInList', 'notChecked', 'tooShort', 'seventhMissing', 'seventhWrong', 'notYetValid', 'noLongerValid', 'otherSide', 'sideOpen']),
      isRefusal: z.boolean(),
      date: civilDate.nullable(),
      instead: z.array(z.string()),
    }),
  ),
});
export type DiagnosisCheck = z.infer<typeof diagnosisCheck>;

/** Codes of one step of loading: some 15 ms, between which the windows are answered. */
export const mostCodesAtOnce = 500;

const editionCode = z.object({
  code: z.string().regex(/^[A-Z][0-9A-Z]{2,6}$/),
  title: line(400),
  isBillable: z.boolean(),
});

export const diagnosesContract = {
  /** Codes that begin with, or whose title holds, every typed word; those that may be reported on that day. */
  findDiagnoses: reading('episodes.read')
    .input(z.object({ query: z.string().max(100), on: civilDate.nullable() }))
    .output(z.array(diagnosisHit)),
  /** What is to be said of codes that were reported on a day (today where null) for a complaint on these sides. */
  checkDiagnoses: reading('episodes.read')
    .input(z.object({ codes: z.array(diagnosisCode).max(12), reportedOn: civilDate.nullable(), sides: z.array(clientSide).max(60) }))
    .output(z.array(diagnosisCheck)),
  listEditions: reading('clinic.write').output(z.array(diagnosisEdition)),
  /** Begins to load a list; what an earlier attempt left behind goes. */
  beginEdition: procedure({ needs: 'clinic.write', touches: [], audit: null })
    .input(z.object({ validFrom: civilDate, validUntil: civilDate, fileName: line(120) }))
    .output(z.object({ editionId: id })),
  addEditionCodes: procedure({ needs: 'clinic.write', touches: [], audit: null })
    .input(z.object({ editionId: id, codes: z.array(editionCode).min(1).max(mostCodesAtOnce) }))
    .output(z.object({})),
  /** Puts a list that arrived whole in force, in place of one from the same day. */
  finishEdition: procedure({ needs: 'clinic.write', touches: ['diagnoses'], audit: 'diagnoses.loaded' })
    .input(z.object({ editionId: id, codeCount: z.int().min(1) }))
    .output(diagnosisEdition),
  /** What was loaded of a list so far is not kept. */
  giveUpEdition: procedure({ needs: 'clinic.write', touches: [], audit: null }).input(z.object({ editionId: id })).output(z.object({})),
  /** Takes a list out of force at once. */
  removeEdition: procedure({ needs: 'clinic.write', touches: ['diagnoses'], audit: 'diagnoses.removed' })
    .input(z.object({ editionId: id }))
    .output(z.object({})),
  /** Deletes some of the codes that no list in force has; `left` tells whether to ask again. */
  sweepEditions: procedure({ needs: 'clinic.write', touches: [], audit: null }).output(z.object({ left: z.boolean() })),
};
