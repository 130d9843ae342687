// A target that is reached early: what is still booked of the plan is given back, and comes back by Undo.
import { addDays } from '../../shared/core/time.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { call, makeTreatedClient } from '../charting/treated-client.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { press } from './front-desk.ts';

test('once the target is met the rest of the plan is released by keys, and Undo brings it back', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(50);
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  const blank = emptyNote(1);
  const body = {
    ...blank,
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { ...blank.subjective, statement: 'Hardly anything left.', nprsAverage24h: 1, psfsScores: [9], adverseReaction: false },
    objective: {
      ...blank.objective,
      findings: [{
        id: '01890000-0000-7000-8000-000000000001', check: 'new', kind: 'trp_latent', muscleId: 'piriformis', regionId: 'buttock_lower', side: 'r', view: 'back',
        x: 230, y: 480, tenderness: 1, tendernessAfter: 0, tendernessBefore: null, referral: '', note: '',
      }],
    },
    treatments: [{ id: '01890000-0000-7000-8000-000000000002', modality: 'trigger_point_therapy', muscleId: 'piriformis', regionId: null, side: 'r', minutes: 20, params: { hold_s: 60, reps: 4 }, billingCode: null }],
    assessment: { response: 'better', tolerance: 'well', adverseEvent: false, adverseEventDetail: '', reasoning: 'Responds.', nprsAfter: 1 },
    plan: { nextStep: 'next_visit', detail: '', homeCare: [], noHomeCare: true },
  };
  await call(page, 'charting.signNote', { visitId, version: 0, body, typedName: 'Ana Brandt' });
  const visit = (await call(page, 'schedule.getVisit', { visitId })) as { planId: string; serviceId: string; startsOn: string }; // the contract's answer
  const place = { therapistId: client.staffId, roomId: null, startMinute: 600, durationMinutes: 45 };
  const slots = [3, 7].map((day) => ({ ...place, startsOn: addDays(visit.startsOn, day) }));
  await call(page, 'schedule.bookSeries', { clientId: client.clientId, serviceId: visit.serviceId, planId: visit.planId, note: '', slots, acceptsWarnings: true });

  await page.goto(`${page.url().split('#')[0]}#/clients/${client.clientId}/episodes`);
  const met = page.getByText('The targets are met and 2 visits of the plan are still booked.');
  await expect(met).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Release them' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('2 visits released.')).toBeVisible();
  await expect(met).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await press(page, 'Enter');
  await expect(met).toBeVisible();
});
