// A clinic with an owner who treats, and a desk with a seat of its own; made through the program's own procedures.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Contact } from '../../shared/clients/people.model.ts';
import type { Role } from '../../shared/contract/access.ts';
import { newClinic } from '../../shared/session/session.model.ts';
import type { Clinic } from '../support/clinic.ts';

/** The owner's password, and Fran's first one. */
export const lakesidePassword = 'lavender-otter-kettle-42';

const withId = z.object({ id: z.string() });

/** Calls a procedure as this page's person. @throws Error with the program's answer when it refuses. */
export async function call(page: Page, path: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    async ([where, body]) => {
      const headers = { 'content-type': 'application/json', 'x-fascia-window': 'test' };
      const response = await fetch(`/rpc/${where}`, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    },
    [path.replace('.', '/'), JSON.stringify({ json: input })] as const,
  );
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
  return z.object({ json: z.unknown() }).parse(JSON.parse(reply.text)).json;
}

async function showSignedIn(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

export interface Lakeside {
  /** Olive, the owner, who is the therapist too. */
  readonly ownerId: string;
  /** Tomas Okafor, born 11 June 1984. */
  readonly clientId: string;
}

/** Signs this page in as Olive at a new clinic with one client. */
export async function openLakeside(page: Page): Promise<Lakeside> {
  const clinic = newClinic.parse({
    clinicName: 'Lakeside',
    timeZone: 'America/Chicago',
    owner: { name: 'Olive Owner', signInName: 'olive', password: lakesidePassword, roles: ['owner', 'therapist'], licence: 'LMT 4711' },
    room: { name: 'Room 1' },
    service: { name: 'Medical massage 45', durationMinutes: 45, bufferMinutes: 0, priceCents: 9000 },
    hours: [],
  });
  const { me } = z.object({ me: z.object({ staffId: z.string() }) }).parse(await call(page, 'session.createClinic', clinic));
  const clientId = await addClient(page, { firstName: 'Tomas', lastName: 'Okafor', phone: '+1 312 555 0101', birthDate: '1984-06-11' });
  await showSignedIn(page);
  return { ownerId: me.staffId, clientId };
}

/** Adds a member of staff and signs them in, in a browser of their own. */
export async function openSeatOf(owner: Page, clinic: Clinic, name: string, role: Role): Promise<Page> {
  const [signInName = name] = name.split(' ');
  const member = { name, signInName, roles: [role], denied: [], licence: '', colour: '#2f6f73', ownClientsOnly: true };
  await call(owner, 'staff.addStaffMember', { ...member, password: lakesidePassword });
  const seat = await clinic.openSeat();
  await call(seat, 'session.signIn', { signInName, password: lakesidePassword });
  const newPassword = `${lakesidePassword}-own`;
  await call(seat, 'session.changePassword', { currentPassword: lakesidePassword, newPassword });
  await showSignedIn(seat);
  return seat;
}

/** Signs Fran in at the front desk. */
export async function openDesk(owner: Page, clinic: Clinic): Promise<Page> {
  return openSeatOf(owner, clinic, 'Fran Desk', 'frontDesk');
}

export interface NewPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly birthDate?: string;
  readonly contacts?: readonly Contact[];
}

/** @returns the new client's id. */
export async function addClient(page: Page, person: NewPerson): Promise<string> {
  return withId.parse(await call(page, 'clients.createClient', person)).id;
}

export interface NewBooking {
  readonly clientId: string;
  readonly therapistId: string;
  /** Civil date; always at 10:00. */
  readonly startsOn: string;
  readonly note?: string;
}

/** @returns the booked visit's id. */
export async function bookVisit(page: Page, booking: NewBooking): Promise<string> {
  const services = z.array(withId).parse(await call(page, 'clinic.listServices', undefined));
  const visit = await call(page, 'schedule.bookVisit', {
    note: '',
    ...booking,
    serviceId: services[0]?.id ?? '',
    roomId: null,
    planId: null,
    startMinute: 10 * 60,
    durationMinutes: 45,
    state: 'booked',
    isWalkIn: false,
    acceptsWarnings: true,
  });
  return withId.parse(visit).id;
}

/** Opens an address of the program in this page. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${address}`);
}
