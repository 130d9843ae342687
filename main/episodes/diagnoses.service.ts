import type { CivilDate } from '../../shared/core/time.ts';
import { findInShortList, findListedCode, normalizeDiagnosisCode, searchDiagnoses } from '../../shared/clinical/diagnoses.ts';
import { bareCode, diagnosisProblems, type DiagnosisFinding } from '../../shared/clinical/diagnosis.rules.ts';
import { foldText } from '../../shared/core/text.ts';
import type { DiagnosisCheck, DiagnosisHit, diagnosesContract } from '../../shared/episodes/diagnoses.contract.ts';
import type { Db, Tx } from '../../db/database.ts';
import {
  countCodes,
  findEditionOn,
  findInEdition,
  giveUpLoading,
  insertCodes,
  insertEdition,
  isLoading,
  listEditions,
  putInForce,
  searchEdition,
  sweepRemoved,
  takeOutOfForce,
} from '../../db/episodes/diagnoses.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** Rows that are deleted in one step: the window answers between two of them. */
const sweptAtOnce = 1_000;
const mostFromShortList = 40;

/** What is said of codes as they were reported, by the list of that day, or by our short one where none is loaded. */
export async function checkDiagnoses(
  db: Db | Tx,
  asked: { readonly codes: readonly string[]; readonly reportedOn: CivilDate; readonly today: CivilDate; readonly sides: readonly string[] },
): Promise<DiagnosisCheck[]> {
  const edition = await findEditionOn(db, asked.reportedOn);
  const checks: DiagnosisCheck[] = [];
  for (const code of asked.codes) {
    const finding: DiagnosisFinding = edition ? await findInEdition(db, code, edition, asked.reportedOn) : findInShortList(code);
    const title = finding.entry?.title ?? finding.elsewhere?.title ?? findListedCode(code)?.title ?? code;
    const problems = diagnosisProblems(code, { ...asked, finding });
    checks.push({ code, title, problems: problems.map((problem) => ({ ...problem, instead: [...problem.instead] })) });
  }
  return checks;
}

/** Our short list, without the codes that did not hold on that day. */
function searchShortList(query: string, on: CivilDate): DiagnosisHit[] {
  return searchDiagnoses(query)
    .filter(({ code }) => diagnosisProblems(code, { reportedOn: on, today: on, sides: [], finding: findInShortList(code) }).every((problem) => !problem.isRefusal))
    .slice(0, mostFromShortList)
    .map(({ code, title }) => ({ code, title }));
}

/** Words as the index has them; a code may be typed with its point, and an injury's with its letter. */
function wordsOf(query: string): readonly string[] {
  return foldText(query)
    .split(/[\s,;()]+/)
    .map((word) => (/^[a-z]\d[\d.a-z]*$/.test(word) ? bareCode(normalizeDiagnosisCode(word)).toLowerCase() : word))
    .flatMap((word) => word.split(/[^a-z0-9]+/))
    .filter((word) => word !== '');
}

export const diagnosesService: Implementation<typeof diagnosesContract, Request> = {
  async findDiagnoses(request, { query, on }) {
    const day = on ?? request.today();
    const edition = await findEditionOn(request.db, day);
    return edition ? searchEdition(request.db, edition.id, wordsOf(query)) : searchShortList(query, day);
  },

  async checkDiagnoses(request, { codes, reportedOn, sides }) {
    return checkDiagnoses(request.db, { codes, reportedOn: reportedOn ?? request.today(), today: request.today(), sides });
  },

  listEditions: ({ db }) => listEditions(db),

  async beginEdition(request, { validFrom, validUntil, fileName }) {
    if (validUntil < validFrom) return refuse('validation', undefined, { fields: { validUntil: 'endBeforeStart' } });
    const id = request.newId();
    return request.write(async (tx) => {
      await giveUpLoading(tx);
      await insertEdition(tx, { id, validFrom, validUntil, fileName, loadedAt: request.now(), loadedBy: request.actor.staffId });
      return { editionId: id };
    });
  },

  async addEditionCodes(request, { editionId, codes }) {
    return request.write(async (tx) => {
      // Another window has begun to load a list meanwhile.
      if (!(await isLoading(tx, editionId))) return refuse('conflict', 'notWholeList');
      await insertCodes(tx, editionId, codes);
      return {};
    });
  },

  async finishEdition(request, { editionId, codeCount }) {
    request.concerning({ subjectId: editionId, detail: { codeCount } });
    return request.write(async (tx) => {
      if (!(await isLoading(tx, editionId)) || (await countCodes(tx, editionId)) !== codeCount) return refuse('conflict', 'notWholeList');
      await putInForce(tx, editionId, codeCount);
      return found((await listEditions(tx)).find((edition) => edition.id === editionId));
    });
  },

  async giveUpEdition(request, { editionId }) {
    return request.write(async (tx) => {
      await giveUpLoading(tx, editionId);
      return {};
    });
  },

  async removeEdition(request, { editionId }) {
    request.concerning({ subjectId: editionId });
    return request.write(async (tx) => {
      if (!(await takeOutOfForce(tx, editionId))) return refuse('notFound');
      return {};
    });
  },

  async sweepEditions(request) {
    return request.write(async (tx) => ({ left: await sweepRemoved(tx, sweptAtOnce) }));
  },
};
