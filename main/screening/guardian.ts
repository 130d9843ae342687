// Who comes along with a minor: read and recorded where the client is checked in, by anybody who works here.
import type { GuardiansOfVisit, NewPresence } from '../../shared/screening/guardian.model.ts';
import { guardianRuleOn, presenceProblems } from '../../shared/screening/guardian.rules.ts';
import type { screeningContract } from '../../shared/screening/screening.contract.ts';
import { signersFor } from '../../shared/clients/clients.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { insertPresence, listAccompaniedVisits } from '../../db/screening/guardian.queries.ts';
import { readClinicTable } from '../../db/screening/screening.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof screeningContract, Request>;

async function readVisit(db: Db | Tx, visitId: string) {
  const [visit] = await listAccompaniedVisits(db, [visitId]);
  const { clientId, startsOn, birthDate, recorded } = found(visit);
  const { settings } = await readClinicTable(db);
  return { clientId, startsOn, recorded, rule: guardianRuleOn(birthDate, settings, startsOn) };
}

export const getGuardian: UseCases['getGuardian'] = async (request, { visitId }): Promise<GuardiansOfVisit> => {
  const { clientId, rule, recorded } = await readVisit(request.db, visitId);
  request.concerning({ clientId, subjectId: visitId });
  if (rule === 'none') return { rule, recorded, people: [] };
  const client = found(await findClient(request.db, clientId));
  const people = signersFor(client, 'guardian').map(({ name, relation, note }) => ({ name, relation, note }));
  return { rule, recorded, people };
};

export const recordGuardian: UseCases['recordGuardian'] = async (request, given: NewPresence) =>
  request.write(async (tx) => {
    const { visitId } = given;
    const { clientId, startsOn, rule } = await readVisit(tx, visitId);
    if (rule === 'none') return refuse('conflict', 'guardianNotAsked');
    const problems = presenceProblems(given, rule, startsOn > request.today());
    if (problems.length > 0) refuse('validation', undefined, { fields: Object.fromEntries(problems.map((one) => [one.field, one.messageKey])) });
    // The name stays with the visit; the log says that it was recorded, and how.
    request.concerning({ clientId, subjectId: visitId, detail: { way: given.way } });
    await insertPresence(tx, { ...given, id: request.newId(), recordedAt: request.now(), recordedBy: request.actor.staffId });
    return { rule, recorded: (await readVisit(tx, visitId)).recorded };
  });
