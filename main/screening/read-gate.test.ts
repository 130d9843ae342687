import { afterEach, beforeEach, expect, it } from 'vitest';
import { explained, readsOf } from '../../db/testing/plans.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { newClient, startCourse } from '../testing/course.ts';
import { withFileOf } from '../testing/rows.ts';
import { readTodaysGates } from './read-gate.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

it('a day of many clients takes as many statements as one client, and each reads by an index', async () => {
  const { clientId } = await startCourse(clinic, ['consent_treatment']);
  const clientIds = [clientId];
  for (const firstName of ['Ana', 'Bo', 'Cy']) clientIds.push((await clinic.as('frontDesk').clients.createClient({ ...newClient, firstName })).id);
  await withFileOf(clinic, async (file) => {
    const { plansOf } = explained(file);
    const one = await plansOf((db) => readTodaysGates(db, [clientId], '2026-03-02'));
    const many = await plansOf((db) => readTodaysGates(db, clientIds, '2026-03-02'));
    expect(many).toHaveLength(one.length);
    // The clinic's own table and its settings are read as a whole.
    expect(many.flatMap(readsOf).filter((read) => read.startsWith('all of '))).toEqual(['all of screening_rules', 'all of screening_settings', 'all of consent_settings']);
  });
});
