// A clinic with one therapist and a client who may be treated, made through the program's own procedures as the page calls them.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { newClinic } from '../../shared/session/session.model.ts';
import { zoneAtHour } from '../support/zone.ts';

const password = 'lavender-otter-kettle-42';
const minutesPerHour = 60;
const millisecondsPerDay = 86_400_000;

/** Calls a procedure as this page's person. @throws Error with the program's answer when it refuses. */
export async function call(page: Page, path: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    async ([where, body]) => {
      const response = await fetch(`/rpc/${where}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-fascia-window': 'test' }, body });
      return { status: response.status, text: await response.text() };
    },
    [path.replace('.', '/'), JSON.stringify({ json: input })] as const,
  );
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
  return z.object({ json: z.unknown() }).parse(JSON.parse(reply.text)).json;
}

const withId = z.object({ id: z.string() });

export interface TreatedClient {
  readonly clientId: string;
  readonly staffId: string;
  /** A visit of 45 minutes that began so many minutes before now, or before the same time of an earlier day. @returns its id. */
  visitBegun(minutesAgo: number, of?: { readonly daysAgo?: number; readonly staffId?: string }): Promise<string>;
  /** Opens an episode about the right buttock with a plan of four sessions. @returns the episode's id. */
  openEpisode(): Promise<string>;
}

const consents = ['consent_treatment', 'consent_privacy', 'consent_gluteal'];

/** Signs this page in as owner and therapist of a new clinic. The page shows the signed-in program afterwards. */
export async function makeTreatedClient(page: Page): Promise<TreatedClient> {
  const zone = zoneAtHour(14);
  const clinic = newClinic.parse({
    clinicName: 'Lakeside',
    timeZone: zone,
    owner: { name: 'Ana Brandt', signInName: 'ana', password, roles: ['owner', 'therapist'], licence: 'LMT 4711' },
    room: { name: 'Room 1' },
    service: { name: 'Medical massage 45', durationMinutes: 45, bufferMinutes: 0, priceCents: 9000 },
    hours: [],
  });
  const { me } = z.object({ me: z.object({ staffId: z.string() }) }).parse(await call(page, 'session.createClinic', clinic));
  const services = z.array(withId).parse(await call(page, 'clinic.listServices', undefined));
  const client = withId.parse(
    await call(page, 'clients.createClient', {
      firstName: 'Tomas', lastName: 'Okafor', birthDate: '1984-06-11', sexRecorded: 'male', phone: '+1 312 555 0101',
    }),
  );
  await call(page, 'clients.recordHealth', {
    clientId: client.id,
    answers: { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: 'negative', decision: 'proceed', decisionNote: '', clearances: [] },
  });
  for (const consentId of consents) {
    await call(page, 'clients.recordConsent', {
      clientId: client.id,
      consent: { consentId, state: 'granted', signer: 'client', method: 'paper', signedName: 'Tomas Okafor', expiresOn: null },
    });
  }
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  return {
    clientId: client.id,
    staffId: me.staffId,
    visitBegun: (minutesAgo, { daysAgo = 0, staffId = me.staffId } = {}) => bookVisit(page, { clientId: client.id, staffId, serviceId: services[0]?.id ?? '', zone, daysAgo }, minutesAgo),
    openEpisode: () => openEpisode(page, client.id),
  };
}

interface Booking {
  readonly clientId: string;
  readonly staffId: string;
  readonly serviceId: string;
  readonly zone: string;
  readonly daysAgo: number;
}

async function bookVisit(page: Page, { clientId, staffId, serviceId, zone, daysAgo }: Booking, minutesAgo: number): Promise<string> {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(Date.now() - daysAgo * millisecondsPerDay));
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const now = Number(part('hour')) * minutesPerHour + Number(part('minute'));
  const visit = await call(page, 'schedule.bookVisit', {
    clientId, serviceId, therapistId: staffId, roomId: null, planId: null,
    startsOn: `${part('year')}-${part('month')}-${part('day')}`, startMinute: now - minutesAgo, durationMinutes: 45,
    note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true,
  });
  return withId.parse(visit).id;
}

async function openEpisode(page: Page, clientId: string): Promise<string> {
  const { id } = withId.parse(
    await call(page, 'episodes.openEpisode', {
      clientId,
      complaint: {
        label: 'Right buttock pain', onset: '2026-01', mechanism: '', chronicity: 'subacute', quality: ['deep_ache'], aggravating: ['sitting'], relieving: [], priorTreatment: '',
        markers: [], psfsActivities: ['Drive 1 hour'], referral: null, diagnoses: [], impression: '', entrapmentId: null,
      },
    }),
  );
  await call(page, 'episodes.savePlan', {
    episodeId: id,
    version: null,
    plan: { sessionsPlanned: 4, reasonForCount: '', durationMinutes: 45, minGapDays: 3, maxGapDays: 7, targetNprs: 1, goals: ['goal_trp'], modalities: ['trigger_point_therapy'], targets: [], homeCare: ['Stretch twice a day'] },
  });
  return id;
}

/** Gives the visit its episode, as the page would, and opens its note. */
export async function openNote(page: Page, visitId: string, episodeId: string): Promise<void> {
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  await page.goto(`${page.url().split('#')[0]}#/notes/visit/${visitId}`);
  await page.getByRole('heading', { name: 'Before we begin' }).waitFor();
}

/** Signs in again with the password, after a restart. */
export async function signInAgain(page: Page): Promise<void> {
  await page.getByLabel('Sign-in name').fill('ana');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}
