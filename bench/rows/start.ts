// Row 16: from nothing to a program that answers, and from an address to a painted day board.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools/run.ts';
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

/** What the starter does once a window is there. For the reply it plays the page's part, as the preload and oRPC do; a refusal ends it. */
const onWindow: Readonly<Record<Ready, string>> = {
  page: "() => console.log('ready')",
  reply: `(_event, contents) => setImmediate(() => {
  const port = new EventEmitter();
  port.start = () => port.emit('message', { data: '{"i":"1","p":{"u":"/session/getStatus"}}' });
  port.postMessage = (reply) => {
    const isAnswered = JSON.parse(reply).p.b?.json?.phase === 'closed';
    console.log(isAnswered ? 'ready' : reply);
    if (!isAnswered) process.exit(1);
  };
  ipcMain.emit(${JSON.stringify(portMessage)}, { sender: contents, senderFrame: contents.mainFrame, ports: [port] });
})`,
};

/** Runs the built Electron program in plain Node, the tests' stub in Electron's place, until it is ready. */
function writeStarter(until: Ready): string {
  const folder = join(dataFolder, 'start');
  mkdirSync(folder, { recursive: true });
  const stub = readFileSync(join(root, 'main', 'electron', 'electron-stub.ts'), 'utf8');
  writeFileSync(join(folder, 'electron-stub.mjs'), stripTypeScriptTypes(stub));
  const starter = join(folder, `until-${until}.mjs`);
  writeFileSync(
    starter,
    `import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
const stub = new URL('electron-stub.mjs', import.meta.url).href;
const { app, ipcMain } = await import(stub);
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url: stub, shortCircuit: true } : next(name, context)) });
app.once('web-contents-created', ${onWindow[until]});
await import(${JSON.stringify(pathToFileURL(join(root, 'out', 'main', 'electron.js')).href)});
`,
  );
  return starter;
}

const opener = join(root, 'bench', 'sides', 'open-file.mjs');

async function mainStart(set: DataSet): Promise<readonly Line[]> {
  const key = Buffer.from(await runSide<Uint8Array>('data-key', set)).toString('hex');
  const baseline = () => timeToReady([opener, join(set.folder, 'clinic.fascia'), key]);
  const startsUntil = async (until: Ready) => {
    const starter = writeStarter(until);
    return alternate({ ours: () => timeToReady([starter, '--data', set.folder]), baseline });
  };
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
