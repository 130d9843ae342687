import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../schedule/schedule.test-support.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
let umaId: string;
beforeAll(async () => {
  clinic = await openTestClinic();
  const uma = { name: 'Uma Therapist', signInName: 'uma', roles: ['therapist' as const], denied: [], licence: 'LMT 2', colour: '#7a4a9c', ownClientsOnly: true };
  umaId = (await clinic.as('owner').staff.addStaffMember({ ...uma, password: 'lavender-otter-kettle-42' })).id;
});
afterAll(() => clinic.close());

const lunch = { startsOn: '2026-03-09', startMinute: 720, endsOn: '2026-03-09', endMinute: 780, label: 'Lunch', rrule: null, exceptOn: [] };

describe('time off', () => {
  it('is entered, changed and removed by the therapist whose it is, single and repeating', async () => {
    const therapist = clinic.as('therapist').clinic;
    const own = { ...lunch, staffId: clinic.staffIds.therapist };
    const single = await therapist.saveTimeOff(own);
    const weekly = await therapist.saveTimeOff({ ...own, id: single.id, version: single.version, rrule: 'FREQ=WEEKLY;BYDAY=MO', exceptOn: ['2026-03-16'] });
    expect((await clinic.as('frontDesk').clinic.getWorkingTime()).timeOff).toEqual([weekly]);
    expect(await therapist.removeTimeOff({ id: weekly.id, version: weekly.version })).toEqual({});
  });

  it('of somebody else stays as it is, whatever a therapist sends', async () => {
    const therapist = clinic.as('therapist').clinic;
    const umas = await clinic.as('owner').clinic.saveTimeOff({ ...lunch, staffId: umaId });
    const { id, version } = umas;
    expect((await refusalOf(therapist.saveTimeOff({ ...lunch, staffId: umaId }))).code).toBe('forbidden');
    // Nor is it taken over by its id, or handed to her.
    expect((await refusalOf(therapist.saveTimeOff({ ...lunch, staffId: clinic.staffIds.therapist, id, version }))).code).toBe('forbidden');
    const own = await therapist.saveTimeOff({ ...lunch, staffId: clinic.staffIds.therapist });
    expect((await refusalOf(therapist.saveTimeOff({ ...own, staffId: umaId }))).code).toBe('forbidden');
    expect((await refusalOf(therapist.removeTimeOff({ id, version }))).code).toBe('forbidden');
    expect((await clinic.as('frontDesk').clinic.getWorkingTime()).timeOff).toEqual(expect.arrayContaining([umas, own]));
    expect(await clinic.as('owner').clinic.removeTimeOff({ id, version })).toEqual({});
  });

  it('is read by the front desk, which enters none', async () => {
    const desk = clinic.as('frontDesk').clinic;
    expect((await refusalOf(desk.saveTimeOff({ ...lunch, staffId: clinic.staffIds.therapist }))).code).toBe('forbidden');
    expect((await desk.getWorkingTime()).timeOff).toHaveLength(1);
  });
});
