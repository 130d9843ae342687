import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clearance } from '../../shared/clients/clients.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { complaint, newClient } from '../testing/course.ts';

let clinic: TestClinic;
let clientId = '';
beforeAll(async () => {
  clinic = await openTestClinic();
  clientId = (await clinic.as('frontDesk').clients.createClient(newClient)).id;
});
afterAll(() => clinic.close());

const chestWall = { ...complaint, entrapmentId: 'ent_pseudo_angina' };
const byDoctor: Clearance = {
  contraindicationId: 'ci_chest_pain_uncleared',
  by: 'Dr. Iris Cole',
  date: '2026-01-14',
  document: 'stress test normal',
  expiresOn: null,
};

async function openWith(clearances: Clearance[]) {
  const flags = [{ contraindicationId: 'ci_chest_pain_uncleared', note: '' }];
  const answers = { flags, medications: [], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'clearance_required' as const, decisionNote: '', clearances };
  const therapist = clinic.as('therapist');
  await therapist.clients.recordHealth({ clientId, answers });
  return therapist.episodes.openEpisode({ clientId, complaint: chestWall });
}

describe('an episode of chest-wall pain', () => {
  it.each([
    ['no clearance', []],
    ['a clearance for something else', [{ ...byDoctor, contraindicationId: 'ci_unstable_angina' }]],
    ['a clearance that ran out yesterday', [{ ...byDoctor, expiresOn: '2026-03-01' }]],
    ['a clearance dated ahead', [{ ...byDoctor, date: '2026-03-03' }]],
  ] as const)('is not opened on %s', async (_what, clearances) => {
    await expect(openWith([...clearances])).rejects.toMatchObject({ code: 'conflict', data: { reason: 'clearanceRequired' } });
  });

  it('is opened through the last day of a clearance', async () => {
    await expect(openWith([{ ...byDoctor, expiresOn: '2026-03-02' }])).resolves.toMatchObject({ status: 'active' });
  });
});
