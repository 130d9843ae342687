// The faults that can be injected by command, each with the tests that do it; a row that is not here has no test yet.

export interface FaultRow {
  readonly number: number;
  readonly what: string;
  readonly tests: readonly string[];
  /** Stories in a browser, run after the tests. */
  readonly stories?: readonly string[];
  /** How many times: the ordinary suite runs a few. */
  readonly runs?: number;
}

export const lastFaultRow = 30;

export const faultRows: readonly FaultRow[] = [
  { number: 1, what: 'kill -9 while booking, typing and signing', tests: ['main/trust/kill.test.ts'] },
  { number: 5, what: 'kill during a restore', tests: ['main/backup/killed-restore.test.ts'] },
  { number: 6, what: 'disk full, read-only folder, held file', tests: ['main/trust/places.test.ts'] },
  { number: 8, what: 'a file that is empty, torn, foreign, newer or of another key', tests: ['db/open.test.ts', 'main/backup/restore-broken.test.ts'] },
  { number: 15, what: 'clock back an hour, a year; forward ten', tests: ['main/trust/clock.test.ts'] },
  { number: 16, what: 'clock change in six zones, and free slots against trying everything', tests: ['shared/schedule/zones.test.ts', 'shared/schedule/oracle.test.ts', 'main/schedule/computer-zone.test.ts'], runs: 10_000 },
  { number: 18, what: 'two processes book one slot', tests: ['main/schedule/race.test.ts'], runs: 1000 },
  { number: 19, what: 'page killed while typing', tests: ['renderer/ui/draft-saver.test.ts'], stories: ['e2e/clients/typing-survives.spec.ts', 'e2e/charting/draft-survives.spec.ts'], runs: 5 },
  { number: 21, what: 'hostile payloads over every procedure, each role', tests: ['main/trust/hostile.test.ts', 'main/intake/kiosk.test.ts'], runs: 450 },
  { number: 22, what: '50 MB strings, deep JSON, __proto__, over every procedure', tests: ['main/trust/oversized.test.ts', 'main/loopback/server.test.ts', 'main/electron/transport.test.ts'], runs: 1 },
  { number: 25, what: 'tampered, truncated and foreign backups', tests: ['main/backup/check-backup.test.ts', 'main/backup/manifest.test.ts'] },
  { number: 27, what: '500 hostile strings in every text field of a client, on screen and on paper', tests: ['main/trust/hostile-strings.test.ts'], stories: ['e2e/clients/hostile-strings.spec.ts'], runs: 500 },
  { number: 29, what: 'model: book, move, cancel, undo, restart', tests: ['main/trust/model.test.ts'], runs: 500 },
];
