// A clinic with two therapists, two rooms and three clients, as the front desk finds it; made through the program's own
// procedures. Its zone is one in which it is between 10:00 and 11:00 when a story begins, so that "now" lies inside the working
// day; while the story goes on, eleven may strike.
import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import { newClinic } from '../../shared/session/session.model.ts';
import { call } from '../charting/treated-client.ts';
import { zoneAtHour } from '../support/zone.ts';

export const password = 'lavender-otter-kettle-42';
const withId = z.object({ id: z.string(), version: z.number() });
export type Made = z.infer<typeof withId>;

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }));

export interface FrontDesk {
  readonly today: string;
  /** A day with nothing on it yet. */
  readonly tomorrow: string;
  readonly serviceId: string;
  readonly therapists: { readonly theo: Made; readonly tara: Made };
  readonly rooms: { readonly one: string; readonly two: string };
  readonly clients: { readonly maria: string; readonly john: string; readonly ada: string };
  /** Books as another window would; Theo, Room 1, tomorrow, one hour. */
  book(visit: { readonly clientId: string; readonly startMinute: number } & Record<string, unknown>): Promise<Made>;
  /** Opens a day of the board. */
  openDay(date: string, search?: string): Promise<void>;
}

async function addTherapist(page: Page, name: string, colour: string): Promise<Made> {
  const member = withId.parse(
    await call(page, 'staff.addStaffMember', {
      name,
      signInName: (name.split(' ')[0] ?? name).toLowerCase(),
      roles: ['therapist'],
      denied: [],
      licence: `LMT ${name.length}`,
      colour,
      ownClientsOnly: true,
      password,
    }),
  );
  await call(page, 'clinic.saveTherapistHours', { staffId: member.id, hours: everyDay });
  return member;
}

export async function addClient(page: Page, firstName: string, lastName: string, phone: string): Promise<string> {
  return withId.parse(await call(page, 'clients.createClient', { firstName, lastName, phone })).id;
}

/** Signs this page in as Olive, who owns the clinic and keeps its desk. @param more first names of further therapists. */
export async function openFrontDesk(page: Page, more: readonly string[] = []): Promise<FrontDesk> {
  const zone = zoneAtHour(10);
  const clinic = newClinic.parse({
    clinicName: 'Lakeside',
    timeZone: zone,
    owner: { name: 'Olive Owner', signInName: 'olive', password, roles: ['owner', 'frontDesk'], licence: '' },
    room: { name: 'Room 1' },
    service: { name: 'Medical massage 60', durationMinutes: 60, bufferMinutes: 15, priceCents: 9000 },
    hours: [],
  });
  await call(page, 'session.createClinic', clinic);
  const theo = await addTherapist(page, 'Theo Therapist', '#2f6f73');
  const tara = await addTherapist(page, 'Tara Therapist', '#7a4a9c');
  for (const name of more) await addTherapist(page, `${name} Therapist`, '#1f5c9e');
  const [room] = z.array(withId).parse(await call(page, 'clinic.listRooms', undefined));
  const second = withId.parse(await call(page, 'clinic.saveRoom', { name: 'Room 2', isActive: true }));
  const [service] = z.array(withId).parse(await call(page, 'clinic.listServices', undefined));
  const clients = {
    maria: await addClient(page, 'Maria', 'Lopez', '+1 312 555 0101'),
    john: await addClient(page, 'John', 'Okoro', '+1 312 555 0102'),
    ada: await addClient(page, 'Ada', 'Berg', '+1 312 555 0103'),
  };
  const today = wallTimeOf(new Date().toISOString(), zone).date;
  const tomorrow = addDays(today, 1);
  const rooms = { one: room?.id ?? '', two: second.id };
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  return {
    today,
    tomorrow,
    serviceId: service?.id ?? '',
    therapists: { theo, tara },
    rooms,
    clients,
    book: async (visit) =>
      withId.parse(
        await call(page, 'schedule.bookVisit', {
          serviceId: service?.id, therapistId: theo.id, roomId: rooms.one, planId: null, startsOn: tomorrow, durationMinutes: 60,
          note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true, ...visit,
        }),
      ),
    openDay: async (date, search = '') => {
      await page.goto(`${page.url().split('#')[0]}#/schedule/${date}${search}`);
      await boardOf(page).waitFor();
    },
  };
}

export function boardOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Day board of/ });
}

/** A visit on the board by its client. */
export function visitOn(page: Page, client: string): Locator {
  return boardOf(page).getByRole('button', { name: new RegExp(`^${client}`) });
}

/** Where a minute of a therapist's column lies on screen. */
export async function pointAt(page: Page, therapist: string, minute: number): Promise<{ readonly x: number; readonly y: number }> {
  const column = await boardOf(page).getByRole('group', { name: new RegExp(`^${therapist}`) }).boundingBox();
  if (!column) throw new Error(`no column of ${therapist}`);
  return { x: column.x + column.width / 3, y: column.y + (minute / 1440) * column.height };
}

/** Presses keys one after another and counts them. */
export async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

/** Types somebody into the panel's client field and waits until they are chosen: while they are only offered, Enter means them. */
export async function chooseClient(page: Page, ...keys: readonly string[]): Promise<void> {
  await press(page, ...keys, 'Enter');
  await expect(page.getByRole('button', { name: 'Choose another client' })).toBeVisible();
}

/** A plan of three sessions, made by a therapist of this clinic: Olive gives herself the role for it. */
export async function addPlan(page: Page, clientId: string): Promise<string> {
  const { me } = (await call(page, 'session.getStatus', undefined)) as { me: { staffId: string } }; // the contract's answer
  const staff = (await call(page, 'staff.listStaff', undefined)) as { id: string; version: number; name: string; colour: string }[];
  const olive = staff.find((member) => member.id === me.staffId);
  await call(page, 'staff.changeStaffMember', {
    id: me.staffId, version: olive?.version, name: olive?.name, colour: olive?.colour,
    roles: ['owner', 'frontDesk', 'therapist'], denied: [], licence: 'LMT 1', ownClientsOnly: false,
  });
  const opened = (await call(page, 'episodes.openEpisode', {
    clientId,
    complaint: {
      label: 'Neck pain', onset: null, mechanism: '', chronicity: null, quality: [], aggravating: [], relieving: [], priorTreatment: '',
      markers: [], psfsActivities: [], referral: null, diagnoses: [], impression: '', entrapmentId: null,
    },
  })) as { id: string };
  const planned = (await call(page, 'episodes.savePlan', {
    episodeId: opened.id,
    version: null,
    plan: { sessionsPlanned: 3, reasonForCount: '', durationMinutes: 60, minGapDays: 3, maxGapDays: 5, targetNprs: 1, goals: ['goal_trp'], modalities: [], targets: [], homeCare: [] },
  })) as { plan: { id: string } };
  return planned.plan.id;
}
