// When the demo clinic works, in which rooms and by what rules: a bit of everything that the settings can say.
import { calmColours } from '../../shared/clinic/colours.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { weekendHours } from './demo-courses.ts';

/** Split at noon, with an evening for whoever comes after work. */
const weekdays = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, startMinute: 8 * 60, endMinute: 12 * 60 },
  { weekday, startMinute: 13 * 60, endMinute: 19 * 60 },
]);
// Open on Saturday and Sunday too: whoever looks around then finds a clinic at work.
const weekend = [6, 7].map((weekday) => ({ weekday, startMinute: weekendHours.from, endMinute: weekendHours.until }));

export const demoHours = [...weekdays, ...weekend] as const;

/** Room 2 has what is not in Room 1. */
export async function furnishRooms(owner: ContractClient): Promise<void> {
  const [first] = await owner.clinic.listRooms();
  if (first) await owner.clinic.saveRoom({ ...first, tableKind: 'electric', equipment: ['heightAdjustable', 'wheelchairAccess'] });
  await owner.clinic.saveRoom({ name: 'Room 2', tableKind: 'hydraulic', equipment: ['cupsSet', 'Infrared lamp'], isActive: true });
}

/** The first service is made with the clinic. */
export async function addServices(owner: ContractClient): Promise<void> {
  const service = { bufferMinutes: 15, isActive: true };
  await owner.clinic.saveService({ ...service, name: 'Medical massage 45', durationMinutes: 45, priceCents: 9_800, colour: calmColours.moss });
  await owner.clinic.saveService({ ...service, name: 'New client visit 75', durationMinutes: 75, priceCents: 14_500, colour: calmColours.ochre });
}

/** Cups are in one room, and not everybody gives them: known once the people are. */
export async function addCupping(owner: ContractClient, therapistIds: readonly string[]): Promise<void> {
  await owner.clinic.saveService({
    name: 'Therapeutic cupping',
    durationMinutes: 60,
    bufferMinutes: 15,
    bufferBeforeMinutes: 5,
    firstVisitMinutes: 75,
    priceCents: 13_500,
    colour: calmColours.plum,
    needs: ['cupsSet'],
    therapistIds: [...therapistIds],
    isActive: true,
  });
}

/** Holidays on which no course of the demo has a visit: they come back each year. */
export async function closeOnHolidays(owner: ContractClient): Promise<void> {
  for (const [date, label] of [['2020-12-25', 'Christmas Day'], ['2021-01-01', 'New Year’s Day'], ['2020-07-04', 'Independence Day']] as const) {
    await owner.clinic.saveClosure({ startsOn: date, startMinute: 0, endsOn: date, endMinute: 1440, label, isYearly: true });
  }
}

function wholeDays(startsOn: CivilDate, endsOn: CivilDate) {
  return { startsOn, startMinute: 0, endsOn, endMinute: 1440 } as const;
}

/**
 * What has come up since: visits that stand in its way wait in the list of those to reassign.
 * @param therapistIds the owner first.
 * @param monday of this week.
 */
export async function planTimeAway(owner: ContractClient, [iris = '', mateo = '', hana = '']: readonly string[], monday: CivilDate): Promise<void> {
  const once = { rrule: null, exceptOn: [] };
  const thursday = addDays(monday, 10);
  const friday = addDays(monday, 4);
  await owner.clinic.saveTimeOff({ ...once, staffId: mateo, label: 'Course: lymphatic drainage', startsOn: thursday, startMinute: 13 * 60, endsOn: thursday, endMinute: 19 * 60 });
  await owner.clinic.saveTimeOff({ ...once, staffId: hana, label: 'Vacation', ...wholeDays(addDays(monday, 28), addDays(monday, 41)) });
  const weekly = { startsOn: addDays(friday, -42), endsOn: addDays(friday, -42), rrule: 'FREQ=WEEKLY;BYDAY=FR', exceptOn: [addDays(friday, 14)] };
  await owner.clinic.saveTimeOff({ ...weekly, staffId: iris, label: 'Accounts', startMinute: 18 * 60, endMinute: 19 * 60 });
  await owner.clinic.saveException({
    staffId: mateo,
    startsOn: addDays(monday, 8),
    endsOn: addDays(monday, 8),
    stretches: [{ startMinute: 12 * 60, endMinute: 20 * 60 }],
    label: 'Late shift',
  });
  await owner.clinic.saveClosure({ ...wholeDays(addDays(monday, 25), addDays(monday, 25)), label: 'Floors are sanded', isYearly: false });
  await owner.clinic.saveLoadLimits({ staffId: hana, dayMinutes: 240, weekMinutes: 1080, breakAfterMinutes: 180, version: 0 });
}
