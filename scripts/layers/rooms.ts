// Who may import whom: the table of the architecture, room by room and feature by feature.
import { isTest, packageOf } from './sources.ts';
import type { Problem, Source } from './sources.ts';

type Room = 'shared' | 'db' | 'main' | 'renderer' | 'e2e' | 'bench' | 'scripts';

const openRooms: Readonly<Record<Room, readonly string[]>> = {
  shared: ['shared'],
  db: ['shared', 'db'],
  main: ['shared', 'db', 'main'],
  renderer: ['shared', 'renderer'],
  e2e: ['shared', 'e2e', 'scripts'],
  bench: ['shared', 'db', 'main', 'scripts', 'e2e', 'bench'],
  scripts: ['shared', 'db', 'main', 'scripts'],
};

const interfacePackages = /^(react|react-.*|@mui\/.*|@emotion\/.*|@tanstack\/.*|@dnd-kit\/.*|@hookform\/.*|@orpc\/tanstack-query|pdfjs-dist)$/;
const sqlPackages = /^(kysely|better-sqlite3)$/;
/** What shared may take from outside: nothing that needs a machine, a page or a clock. */
const sharedPackages = /^(zod|@orpc\/contract|temporal-polyfill)$/;
const testPackages = /^(vitest|fast-check|ical\.js|@testing-library\/.*|@playwright\/test|@axe-core\/playwright|@orpc\/.*|node:)$/;

/** Reasons why a package may not be imported here, in the order of the table's columns. */
function packageReason(path: string, room: Room, name: string): string | undefined {
  if (name === 'electron' && !path.startsWith('main/electron/')) return 'only main/electron imports electron';
  if (interfacePackages.test(name) && room !== 'renderer' && !(isTest(path) && name === 'pdfjs-dist')) return `only renderer imports ${name}`;
  if (sqlPackages.test(name) && room !== 'db' && room !== 'bench' && !isTest(path)) return `only db imports ${name}`;
  if (name === 'node:' && (room === 'shared' || room === 'renderer') && !isTest(path)) return `${room} runs without Node`;
  if (room === 'shared' && !sharedPackages.test(name) && !(isTest(path) && testPackages.test(name))) {
    return `shared is pure: it takes only zod, @orpc/contract and temporal-polyfill, not ${name}`;
  }
  return undefined;
}

// Each builds on those before it, never sideways, never back. The clinic's own profile comes first.
const featureRank: Readonly<Record<string, number>> = {
  clinic: 1, staff: 2, clients: 2, attachments: 3, intake: 4, screening: 5, schedule: 6, episodes: 7, charting: 8, billing: 9,
};
/** These may read every feature, so no feature may read them. */
const readers: ReadonlySet<string> = new Set(['documents', 'reports', 'exchange', 'history', 'today', 'flows', 'rights']);

function featureOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function featureReason(path: string, target: string): string | undefined {
  const [own, other] = [featureOf(path), featureOf(target)];
  const rank = featureRank[own];
  if (rank === undefined || own === other) return undefined;
  if (readers.has(other)) return `${own} may not read ${other}, which reads all features`;
  const otherRank = featureRank[other];
  if (otherRank === undefined || otherRank < rank) return undefined;
  return otherRank === rank
    ? `${own} and ${other} stand side by side: join them in main/flows or renderer/app`
    : `${own} comes before ${other} and may not know it`;
}

export function roomProblems({ path, imports }: Source): readonly Problem[] {
  // The first folder of a source is a room: only those are read.
  const room = path.split('/')[0] as Room;
  const reasons = imports.map(({ specifier, target }) => {
    if (target === undefined) return packageReason(path, room, packageOf(specifier));
    const otherRoom = target.split('/')[0] ?? '';
    const isRootFile = !target.includes('/');
    if (!openRooms[room].includes(otherRoom) && !isRootFile) return `${room} may not import ${target}`;
    if (path.startsWith('main/electron/') || path.startsWith('main/loopback/')) return hostReason(path, target);
    return isTest(path) ? undefined : featureReason(path, target);
  });
  return reasons.flatMap((reason) => (reason === undefined ? [] : [{ path, reason }]));
}

function hostReason(path: string, target: string): string | undefined {
  const otherHost = path.startsWith('main/electron/') ? 'main/loopback/' : 'main/electron/';
  return target.startsWith(otherHost) ? 'the two hosts share through main/hosting only' : undefined;
}
