import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { mayChangeField } from '../../shared/clients/own-fields.rules.ts';
import {
  deleteOwnField,
  insertOwnField,
  listAnswers,
  listOwnFields as listFields,
  updateOwnField,
} from '../../db/clients/own-fields.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const listOwnFields: UseCases['listOwnFields'] = (request) => listFields(request.db);

export const saveOwnField: UseCases['saveOwnField'] = async (request, { id: knownId, version, ...given }) => {
  const fieldId = knownId ?? request.newId();
  const details = { ...given, choices: given.kind === 'choice' ? [...new Set(given.choices)] : [] };
  if (details.kind === 'choice' && details.choices.length === 0) refuse('validation', undefined, { fields: { choices: 'required' } });
  request.concerning({ subjectId: fieldId, detail: { part: 'clientFields' } });
  return request.write(async (tx) => {
    if (knownId === undefined) await insertOwnField(tx, fieldId, details);
    else {
      const before = found((await listFields(tx)).find((field) => field.id === knownId));
      if (!mayChangeField(before, details, await listAnswers(tx, knownId))) refuse('conflict', 'fieldFilled');
      if (!(await updateOwnField(tx, knownId, version ?? 0, details))) refuse('stale');
    }
    return found((await listFields(tx)).find((field) => field.id === fieldId));
  });
};

export const removeOwnField: UseCases['removeOwnField'] = async (request, { fieldId, version }) => {
  request.concerning({ subjectId: fieldId, detail: { part: 'clientFields' } });
  return request.write(async (tx) => {
    const field = found((await listFields(tx)).find(({ id }) => id === fieldId));
    if (field.filledCount > 0) refuse('conflict', 'fieldFilled');
    if (!(await deleteOwnField(tx, fieldId, version))) refuse('stale');
    return {};
  });
};
