// "Reviewed, no change" and the short screen of a visit.
import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import { findContraindication } from '../../shared/clinical/contraindications.ts';
import { screenLines } from '../../shared/intake/screen.rules.ts';
import { noHealth } from '../../shared/intake/proposal.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { findHealthRecord } from '../../db/clients/health.queries.ts';
import { findCheck, insertCheck, listChecks as findChecks, listVisitsOfDay } from '../../db/intake/checks.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { recordAccepted } from './review.ts';

type UseCases = Implementation<typeof intakeContract, Request>;

const shownChecks = 200;

export const listChecks: UseCases['listChecks'] = async (request, { clientId }) => {
  await requireChartAccess(request, clientId);
  request.concerning({ clientId });
  return {
    checks: await findChecks(request.db, clientId, shownChecks),
    visitsOfToday: await listVisitsOfDay(request.db, clientId, request.today()),
  };
};

export const confirmNoChange: UseCases['confirmNoChange'] = async (request, { clientId }) =>
  request.write(async (tx) => {
    found(await findClient(tx, clientId));
    await requireChartAccess(request, clientId, tx);
    const record = found(await findHealthRecord(tx, clientId, request.today()));
    const [visit] = await listVisitsOfDay(tx, clientId, request.today());
    const id = request.newId();
    request.concerning({ clientId, subjectId: id, detail: { version: record.version } });
    const made = { at: request.now(), byId: request.actor.staffId };
    await insertCheck(tx, { id, clientId, visitId: visit?.id ?? null, kind: 'noChange', screen: null, healthVersion: record.version, withdrawsId: null, ...made });
    return { checkId: id };
  });

export const recordScreen: UseCases['recordScreen'] = async (request, { clientId, visitId, screen }) =>
  request.write(async (tx) => {
    found(await findClient(tx, clientId));
    await requireChartAccess(request, clientId, tx);
    const visits = await listVisitsOfDay(tx, clientId, request.today());
    if (visitId !== null && !visits.some((visit) => visit.id === visitId)) refuse('notFound');
    if (!screen.answers.flatMap(({ flags }) => flags).every((flag) => findContraindication(flag))) refuse('validation', undefined, { fields: { screen: 'unknownCondition' } });
    const record = await findHealthRecord(tx, clientId, request.today());
    const accepted = screenLines(screen, record ?? noHealth, visitId !== null);
    const healthVersion = accepted.length === 0 ? (record?.version ?? 0) : await recordAccepted(request, tx, { clientId, record, accepted });
    const id = request.newId();
    request.concerning({ clientId, subjectId: id, detail: { saidYes: screen.answers.filter(({ isYes }) => isYes).length, version: healthVersion } });
    const made = { at: request.now(), byId: request.actor.staffId };
    await insertCheck(tx, { id, clientId, visitId, kind: 'visitScreen', screen, healthVersion, withdrawsId: null, ...made });
    return { checkId: id, healthVersion };
  });

/** Only by whoever made it: a check is that person's word. */
export const withdrawCheck: UseCases['withdrawCheck'] = async (request, { checkId }) =>
  request.write(async (tx) => {
    const check = found(await findCheck(tx, checkId));
    await requireChartAccess(request, check.clientId, tx);
    request.concerning({ clientId: check.clientId, subjectId: checkId });
    if (check.byId !== request.actor.staffId) refuse('forbidden');
    if (check.isWithdrawn) refuse('conflict', 'alreadyWithdrawn');
    const { clientId, visitId, healthVersion } = check;
    const made = { at: request.now(), byId: request.actor.staffId };
    await insertCheck(tx, { id: request.newId(), clientId, visitId, kind: 'withdrawal', screen: null, healthVersion, withdrawsId: checkId, ...made });
    return {};
  });
