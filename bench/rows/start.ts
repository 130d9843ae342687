// Row 16: from nothing to a program that answers, and from an address to a painted day board.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools/run.ts';
import { dataPaths } from '../../main/store/clinic-store.ts';
import { portMessage } from '../../shared/contract/transport.ts';
import { withBuiltPage } from '../harness/built-page.ts';
import { dataFolder } from '../harness/data.ts';
import type { DataSet } from '../harness/data-set.ts';
import { compare, type Line } from '../harness/line.ts';
import { withProgram } from '../harness/loopback.ts';
import { timeToPaint, withBrowser } from '../harness/page.ts';
import { timeToReady } from '../harness/ready.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import type { Group } from './group.ts';

/** What a start is ready for: the window asks for its page, or its page's first call is answered. */
type Ready = 'page' | 'reply';

const opener = join(root, 'bench', 'sides', 'open-file.mjs');
const starter = join(root, 'bench', 'sides', 'start-electron.mjs');
const electronProgram = pathToFileURL(join(root, 'out', 'main', 'electron.js')).href;

/** The tests' stub of Electron without its types, which Node would otherwise take away while the clock runs. */
function writeStub(): string {
  const folder = join(dataFolder, 'start');
  mkdirSync(folder, { recursive: true });
  const stub = join(folder, 'electron-stub.mjs');
  writeFileSync(stub, stripTypeScriptTypes(readFileSync(join(root, 'main', 'electron', 'electron-stub.ts'), 'utf8')));
  return pathToFileURL(stub).href;
}

async function mainStart(set: DataSet): Promise<readonly Line[]> {
  const key = Buffer.from(await runSide<Uint8Array>('data-key', set)).toString('hex');
  const baseline = () => timeToReady([opener, dataPaths(set.folder).database, key]);
  const stub = writeStub();
  const startsUntil = (until: Ready) =>
    alternate({ ours: () => timeToReady([starter, until, stub, electronProgram, portMessage, '--data', set.folder]), baseline });
  const shared = { number: 16, unit: 'ms', baselineIs: 'a script that only opens the file' } as const;
  const asks = 'start: Electron bundle (Electron stubbed) until its window asks for the page';
  const answers = 'the same until the first call is answered, which the start of the page hides';
  return [
    compare({ ...shared, what: asks, rounds: await startsUntil('page'), mostRatio: 2.5 }),
    compare({ ...shared, what: answers, rounds: await startsUntil('reply') }),
  ];
}

async function pageStart(set: DataSet): Promise<Line> {
  return withBrowser((context) =>
    withProgram(set, context, 'frontDesk', ({ origin }) =>
      withBuiltPage('bare', async (bareUrl) => {
        const board = `${origin}/#/schedule/${set.now.slice(0, 10)}`;
        const rounds = await alternate({
          ours: () => timeToPaint(context, board, '[data-visit]'),
          baseline: () => timeToPaint(context, bareUrl, '[data-ready]'),
        });
        const what = 'page load to painted day board, signed in';
        return compare({ number: 16, what, unit: 'ms', rounds, baselineIs: 'a bare React + MUI page', mostRatio: 2 });
      }),
    ),
  );
}

export const startRow: Group = {
  rows: [16],
  async measure(clinics) {
    const set = await clinics.demo();
    return [...(await mainStart(set)), await pageStart(set)];
  },
};
