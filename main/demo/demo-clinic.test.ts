import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { clientAt, testAppOptions, testClock } from '../testing/clinic.ts';
import { prepareDemo } from './demo-clinic.ts';
import { demoOwner, demoPassword } from './demo-people.ts';

const opened: { readonly app: App; readonly folder: string }[] = [];

afterEach(async () => {
  for (const { app, folder } of opened.splice(0)) {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function openDemo(now: string): Promise<ContractClient> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-demo-'));
  const options = testAppOptions(folder, testClock(now));
  await prepareDemo(options);
  const app = createApp(options);
  opened.push({ app, folder });
  const owner = clientAt(app, demoOwner.signInName);
  await owner.session.signIn({ signInName: demoOwner.signInName, password: demoPassword });
  return owner;
}

describe('the demo clinic', () => {
  // A Wednesday morning, and a Sunday when the day is over: whoever looks around comes at any time.
  it.each(['2026-03-18T15:20:00.000Z', '2026-03-23T03:30:00.000Z'])('has something on every list of the desk at %s', async (now) => {
    const owner = await openDemo(now);
    const today = wallTimeOf(now, 'America/Chicago').date;
    expect((await owner.schedule.getDay({ date: today })).visits.length).toBeGreaterThan(5);
    expect(await owner.schedule.listPinned()).toHaveLength(3);
    const waiting = await owner.waitlist.listEntries();
    expect(waiting).toHaveLength(5);
    expect(waiting.filter((entry) => entry.lastCall?.answer === 'declined')).toHaveLength(1);
    expect((await owner.today.getToday()).gaps.flatMap((gap) => gap.fits).length).toBeGreaterThan(0);
    const { items } = await owner.reminders.listToday();
    expect(items.some((item) => item.done) && items.some((item) => !item.done)).toBe(true);
    expect((await owner.schedule.listVisitsToReassign()).length).toBeGreaterThan(0);
    const [intake] = (await owner.today.getToday()).intakes;
    if (!intake) throw new Error('no intake waits');
    expect((await owner.intake.getProposal({ intakeId: intake.intakeId })).lines.map(({ contraindicationId }) => contraindicationId)).toContain('ci_anticoagulants');
    expect((await owner.clients.findDoctors({ query: '' })).map(({ clientCount }) => clientCount).toSorted()).toEqual([0, 0, 1]);
    const fees = new Set<string>();
    const states = new Set<string>();
    for (let day = -30; day < 12; day += 1) {
      for (const { id: visitId, state } of (await owner.schedule.getDay({ date: addDays(today, day) })).visits) {
        states.add(state);
        if (state !== 'no_show' && state !== 'cancelled_late') continue;
        fees.add((await owner.schedule.getVisit({ visitId })).fee?.kind ?? 'open');
      }
    }
    expect([...fees].toSorted()).toEqual(expect.arrayContaining(['charged', 'waived']));
    for (const state of ['tentative', 'rescheduled', 'cancelled_by_client', 'confirmed']) expect(states).toContain(state);
    const { exceptions, timeOff, closures, limits } = await owner.clinic.getWorkingTime();
    for (const rows of [exceptions, closures, limits]) expect(rows.length).toBeGreaterThan(0);
    const screened = await owner.clients.findClients({ query: '+1-312-555-015', limit: 10 });
    const standings = await owner.screening.listStandings({ clientIds: screened.map(({ id }) => id) });
    expect(standings.map(({ standing, isMinor, hasGuardianConsent, isDecisionDue }) => ({ standing, isMinor, hasGuardianConsent, isDecisionDue }))).toEqual(
      expect.arrayContaining([
        { standing: 'needsClearance', isMinor: false, hasGuardianConsent: false, isDecisionDue: false },
        { standing: 'seeTherapist', isMinor: false, hasGuardianConsent: false, isDecisionDue: false },
        { standing: 'seeTherapist', isMinor: true, hasGuardianConsent: true, isDecisionDue: false },
      ]),
    );
    expect(timeOff.some((one) => one.rrule !== null) && timeOff.some((one) => one.rrule === null)).toBe(true);
  }, 120_000);
});
