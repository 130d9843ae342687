// The demo clinic: six weeks around today, written through the contract by its own people. Never mixed with real data:
// it lives in a folder of its own and is made anew when its week is over.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { ContractClient } from '../../shared/contract/client.ts';
import { uuidV7 } from '../../shared/core/ids.ts';
import { seededBytes, seededRandom } from '../../shared/core/random.ts';
import { addDays, instantOfWallTime, millisecondsOf, wallTimeOf, weekdayOf, type Instant } from '../../shared/core/time.ts';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { createApp } from '../app.ts';
import type { App, AppOptions, DemoSignIn } from '../host.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { careCases } from './case.model.ts';
import cases from './cases.json' with { type: 'json' };
import { demoCourses, type DemoDay, type PlacedCourse } from './demo-courses.ts';
import { layOutDesk } from './demo-desk.ts';
import { fillGate } from './demo-gate.ts';
import { layOutPapers } from './demo-papers.ts';
import { demoMembers, demoOwner, demoPassword, demoSignIns, type DemoMember } from './demo-people.ts';
import { addCupping, addServices, closeOnHolidays, demoHours, furnishRooms, planTimeAway } from './demo-working-time.ts';
import { courseEvents, type CourseEvent, type Stage } from './replay-case.ts';

const zone = 'America/Chicago';
const seed = 20_260_316;
/** Raise it when the demo's content changes, so that it is made anew. */
const demoVersion = 6;
const markerName = 'demo-week';
// The demo's passwords are printed; a slow derivation would protect nothing.
const demoScryptCost = 2 ** 14;

interface Clock {
  now: Instant;
}

interface DemoTeam {
  readonly owner: ContractClient;
  readonly desk: ContractClient;
  readonly deskPin: string;
  readonly therapists: readonly { readonly client: ContractClient; readonly staffId: string; readonly member: DemoMember }[];
}

function clientAt(app: App, seatId: string): ContractClient {
  return createRouterClient(app.router, { context: { seatId, windowId: seatId } });
}

async function openClinic(owner: ContractClient): Promise<string> {
  const { me, recoveryCode } = await owner.session.createClinic({
    clinicName: 'Riverside Medical Massage (demo)',
    timeZone: zone,
    locale: 'en-US',
    owner: { ...demoOwner, roles: [...demoOwner.roles], password: demoPassword },
    room: { name: 'Room 1' },
    service: { name: 'Medical massage 60', durationMinutes: 60, bufferMinutes: 15, priceCents: 12_500 },
    hours: [...demoHours],
  });
  await owner.session.confirmRecoveryCode({ lastGroup: recoveryCode.slice(-4) });
  await furnishRooms(owner);
  await closeOnHolidays(owner);
  await addServices(owner);
  const profile = await owner.clinic.getProfile();
  await owner.clinic.saveProfile({
    ...profile,
    phone: '+1 312 555 0100',
    email: 'hello@example.com',
    addressLines: ['418 West River Walk', 'Chicago, IL 60607'],
    lockAfterMinutes: 60,
  });
  return me.staffId;
}

async function takeOn(app: App, owner: ContractClient, member: DemoMember): Promise<{ client: ContractClient; staffId: string }> {
  const firstPassword = `${demoPassword}, first time`;
  const added = await owner.staff.addStaffMember({
    name: member.name,
    signInName: member.signInName,
    roles: [...member.roles],
    denied: [],
    licence: member.licence,
    colour: member.colour,
    ownClientsOnly: true,
    password: firstPassword,
  });
  if (member.roles.includes('therapist')) {
    await owner.clinic.saveTherapistHours({ staffId: added.id, hours: [...demoHours] });
  }
  const client = clientAt(app, member.signInName);
  await client.session.signIn({ signInName: member.signInName, password: firstPassword });
  await client.session.changePassword({ currentPassword: firstPassword, newPassword: demoPassword });
  await client.session.setPin({ pin: member.pin });
  return { client, staffId: added.id };
}

async function openTeam(app: App): Promise<DemoTeam> {
  const owner = clientAt(app, demoOwner.signInName);
  const ownerId = await openClinic(owner);
  await owner.session.setPin({ pin: demoOwner.pin });
  const therapists = [{ client: owner, staffId: ownerId, member: demoOwner }];
  let [desk, deskPin] = [owner, demoOwner.pin];
  for (const member of demoMembers) {
    const { client, staffId } = await takeOn(app, owner, member);
    if (member.roles.includes('therapist')) therapists.push({ client, staffId, member });
    else [desk, deskPin] = [client, member.pin];
  }
  return { owner, desk, deskPin, therapists };
}

async function stageFor(team: DemoTeam, clock: Clock, placed: PlacedCourse, newId: () => string): Promise<Stage> {
  const therapist = team.therapists[placed.therapist];
  if (!therapist) throw new RangeError('the demo has three therapists');
  const rooms = await team.desk.clinic.listRooms();
  const services = await team.desk.clinic.listServices();
  const minutes = placed.course.plan.duration_min;
  const service = services.find((candidate) => candidate.needs.length === 0 && candidate.durationMinutes === minutes) ?? services[0];
  return {
    desk: team.desk,
    therapist: therapist.client,
    therapistId: therapist.staffId,
    therapistName: therapist.member.name,
    serviceId: service?.id ?? '',
    roomAt: (startLocal) => rooms[placed.roomOf.get(startLocal) ?? rooms.length]?.id ?? null,
    zone,
    figure: bodyFigure,
    newId,
    setClock: (at) => {
      clock.now = at;
    },
  };
}

/** What makes the demo look lived in: alerts, and a client who never came back. */
async function addAlerts(team: DemoTeam): Promise<void> {
  const hits = await team.desk.clients.findClients({ query: 'lopez', limit: 2 });
  const [first, second] = hits;
  if (first) await team.desk.clients.addAlert({ clientId: first.id, kind: 'desk', text: 'Prefers text messages' });
  if (second) await team.desk.clients.addAlert({ clientId: second.id, kind: 'desk', text: 'Same name as another client: check the birth date' });
}

type DemoEvent = CourseEvent & { readonly therapist: number };

const notesWaiting = 2;

/** The last notes of each therapist are still to be written: that is what their list is for. */
function notesLeftForLater(past: readonly DemoEvent[]): ReadonlySet<DemoEvent> {
  const charting = past.filter((event) => event.leaveForLater);
  return new Set([0, 1, 2].flatMap((therapist) => charting.filter((event) => event.therapist === therapist).slice(-notesWaiting)));
}

async function fillDemo(app: App, clock: Clock, today: DemoDay & { readonly now: Instant }): Promise<void> {
  const random = seededRandom(seed);
  const bytes = seededBytes(random);
  const newId = (): string => uuidV7(millisecondsOf(clock.now), bytes(10));
  const courses = demoCourses(careCases.parse(cases), today, random);
  clock.now = instantOfWallTime(addDays(today.monday, -42), 9 * 60, zone).at;
  const team = await openTeam(app);
  const therapistIds = team.therapists.map(({ staffId }) => staffId);
  await addCupping(team.owner, therapistIds.slice(0, 2));
  const events: DemoEvent[] = [];
  for (const placed of courses) {
    const stage = await stageFor(team, clock, placed, newId);
    events.push(...courseEvents(stage, placed.course).events.map((event) => ({ ...event, therapist: placed.therapist })));
  }
  const past = events.filter((event) => event.at <= today.now).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const left = notesLeftForLater(past);
  for (const event of past) {
    clock.now = event.at;
    await (left.has(event) && event.leaveForLater ? event.leaveForLater() : event.run());
  }
  clock.now = today.now;
  await addAlerts(team);
  await planTimeAway(team.owner, therapistIds, today.monday);
  await layOutDesk(team.desk, { ...today, therapistIds });
  const [, second] = team.therapists;
  if (second) await fillGate({ date: today.date, desk: team.desk, therapist: second.client, therapistId: second.staffId });
  await layOutPapers({ date: today.date, desk: team.desk, deskPin: team.deskPin, owner: team.owner, ownerId: therapistIds[0] ?? '' });
}

/**
 * Makes the demo clinic in its folder where it is missing or of another week, and answers with the names that open it.
 * Deterministic for a given moment: same seed, same people, same courses.
 */
export async function prepareDemo(options: AppOptions): Promise<readonly DemoSignIn[]> {
  const now = options.clock();
  const { date } = wallTimeOf(now, zone);
  const monday = addDays(date, 1 - weekdayOf(date));
  const marker = join(options.dataFolder, markerName);
  const wanted = `${demoVersion} ${monday}`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return demoSignIns;
  const paths = dataPaths(options.dataFolder);
  // Only a folder that says it is a demo is ever emptied; a real clinic opens as what it is.
  if (existsSync(paths.database) && !existsSync(marker)) return [];
  for (const path of [paths.database, `${paths.database}-wal`, `${paths.database}-shm`, paths.keys, paths.backups]) {
    rmSync(path, { recursive: true, force: true });
  }
  const clock: Clock = { now };
  const app = createApp({
    ...options,
    clock: () => clock.now,
    // Nobody leaves the desk while the demo is being written.
    elapsed: () => 0,
    random: seededBytes(seededRandom(seed + 1)),
    scryptCost: demoScryptCost,
  });
  writeFileSync(marker, 'unfinished', { mode: 0o600 });
  await fillDemo(app, clock, { now, date, monday });
  await app.close();
  writeFileSync(marker, wanted, { mode: 0o600 });
  return demoSignIns;
}
