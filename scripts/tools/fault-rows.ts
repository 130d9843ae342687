// The faults that can be injected by command, each with the tests that do it; a row that is not here has no test yet.

export interface FaultRow {
  readonly number: number;
  readonly what: string;
  readonly tests: readonly string[];
  /** Words for the end-to-end runner, where only a browser can do it; run after the tests. */
  readonly stories?: readonly string[];
  /** How many times: the ordinary suite runs a few. */
  readonly runs?: number;
}

export const lastFaultRow = 30;

export const faultRows: readonly FaultRow[] = [
  { number: 1, what: 'kill -9 while booking, typing, signing and adding to what is signed', tests: ['main/trust/kill.test.ts'], runs: 300 },
  { number: 2, what: 'power loss while charting: the log cut at each frame, and garbled', tests: ['main/trust/torn-log.test.ts'], runs: 300 },
  { number: 5, what: 'kill during a restore', tests: ['main/backup/killed-restore.test.ts'] },
  { number: 6, what: 'disk full, read-only folder, held file', tests: ['main/trust/places.test.ts'] },
  { number: 8, what: 'a file that is empty, torn, foreign, newer or of another key', tests: ['db/open.test.ts', 'main/backup/restore-broken.test.ts'] },
  { number: 15, what: 'clock back an hour, a year; forward ten', tests: ['main/trust/clock.test.ts'] },
  { number: 16, what: 'clock change in six zones, and free slots against trying everything', tests: ['shared/schedule/zones.test.ts', 'shared/schedule/oracle.test.ts', 'main/schedule/computer-zone.test.ts'], runs: 10_000 },
  { number: 17, what: 'two windows edit one record, and one note', tests: ['main/charting/two-windows.test.ts'], runs: 200, stories: ['e2e/charting/draft-survives.spec.ts', 'e2e/charting/signing.spec.ts', '--grep', 'window'] },
  { number: 18, what: 'two processes book one slot', tests: ['main/schedule/race.test.ts'], runs: 1000 },
  {
    number: 19,
    what: 'the page or the program killed while typing, in a form and in a note',
    tests: ['renderer/ui/draft-saver.test.ts', 'renderer/charting/note-saver.test.ts'],
    stories: ['e2e/clients/typing-survives.spec.ts', 'e2e/charting/draft-survives.spec.ts', '--repeat-each', '5'],
    runs: 5,
  },
  { number: 21, what: 'hostile payloads over every procedure, each role', tests: ['main/trust/hostile.test.ts', 'main/intake/kiosk.test.ts'], runs: 450 },
  { number: 22, what: '50 MB strings, deep JSON, __proto__, over every procedure', tests: ['main/trust/oversized.test.ts', 'main/loopback/server.test.ts', 'main/electron/transport.test.ts'], runs: 1 },
  { number: 25, what: 'tampered, truncated and foreign backups', tests: ['main/backup/check-backup.test.ts', 'main/backup/manifest.test.ts'] },
  { number: 27, what: '500 hostile strings in every text field of a client, on screen and on paper', tests: ['main/trust/hostile-strings.test.ts'], stories: ['e2e/clients/hostile-strings.spec.ts'], runs: 500 },
  { number: 29, what: 'model: book, move, cancel, undo, restart', tests: ['main/trust/model.test.ts'], runs: 500 },
];
