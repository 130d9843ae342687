// Entry of the loopback host: `node out/main/loopback.js`. Prints a link, and another for each Enter in the terminal.
import { homedir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fill, host as messages } from '../../shared/messages/en/host.ts';
import type { Machine } from '../hosting/data-folder.ts';
import { openProgram } from '../hosting/open-program.ts';
import { contractLocale, programOptions, rendererFolder } from '../hosting/program.ts';
import type { DemoSignIn } from '../host.ts';
import { canShowWindow, openAppWindow } from './launch.ts';
import type { OpenedWindow } from './launch.ts';
import { UsageError, readChoices } from './options.ts';
import type { LoopbackChoices } from './options.ts';
import { startLoopback } from './server.ts';
import type { Loopback } from './server.ts';

const bundleLoadedAt = performance.now();
const texts = messages.terminal;
const machine: Machine = { platform: process.platform, environment: process.env, homeFolder: homedir() };

/** The window that was opened, once there is one: Ctrl+C may come before it. */
interface Opened {
  window: OpenedWindow | undefined;
}

type Wanted = Pick<LoopbackChoices, 'dataFolder' | 'port' | 'isDemo' | 'demoFolder'>;
type Running = Loopback & { readonly demoSignIns: readonly DemoSignIn[] };

/** Serves a data folder; the demo clinic, when somebody asks for it, by a server of its own that ends with this one. */
async function serve(wanted: Wanted): Promise<Running> {
  let demoSignIns: readonly DemoSignIn[] = [];
  let demo: Promise<Running> | undefined;
  const loopback = await startLoopback({
    dataFolder: wanted.dataFolder,
    port: wanted.port,
    rendererFolder: rendererFolder(import.meta.dirname),
    openApp: async (host) => {
      const options = programOptions(import.meta.dirname, {
        dataFolder: wanted.dataFolder,
        host,
        locale: contractLocale(Intl.DateTimeFormat().resolvedOptions().locale),
        bundleLoadedAt,
      });
      const program = await openProgram(options, wanted.isDemo);
      demoSignIns = program.demoSignIns;
      return program.app;
    },
    openDemo: async () => {
      demo ??= serve({ dataFolder: wanted.demoFolder, port: 0, isDemo: true, demoFolder: wanted.demoFolder });
      return (await demo).issueLink();
    },
  });
  return {
    ...loopback,
    demoSignIns,
    async close() {
      await (await demo)?.close();
      await loopback.close();
    },
  };
}

async function run(choices: LoopbackChoices): Promise<void> {
  const loopback = await serve(choices);
  const { demoSignIns } = loopback;
  const opened: Opened = { window: undefined };
  closeOnSignal(choices, loopback, opened);
  console.log(fill(texts.running, { folder: choices.dataFolder }));
  if (demoSignIns.length > 0) console.log(texts.demoSignIns);
  for (const signIn of demoSignIns) console.log(fill(texts.demoSignIn, { ...signIn }));
  console.log(fill(texts.link, { link: loopback.issueLink() }));
  opened.window = await openWindow(choices, loopback);
  offerMoreLinks(loopback);
}

async function openWindow(choices: LoopbackChoices, loopback: Loopback): Promise<OpenedWindow | undefined> {
  if (!choices.opensWindow || !canShowWindow(machine, process.getuid?.())) return undefined;
  const opened = await openAppWindow(loopback.issueLink(), machine);
  if (opened !== undefined) console.log(fill(texts.windowOpened, { browser: opened.browser }));
  return opened;
}

function offerMoreLinks(loopback: Loopback): void {
  console.log(process.stdin.isTTY ? texts.moreLinks : texts.stop);
  const terminal = createInterface({ input: process.stdin });
  terminal.on('line', () => console.log(fill(texts.link, { link: loopback.issueLink() })));
}

function closeOnSignal(choices: LoopbackChoices, loopback: Loopback, opened: Opened): void {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    console.log(texts.closing);
    try {
      await opened.window?.close();
      await loopback.close();
      console.log(texts.closed);
      process.exit(0);
    } catch {
      console.error(fill(texts.closeFailed, { folder: choices.dataFolder }));
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
}

function explain(fault: unknown, port: number | undefined): string {
  if (fault instanceof UsageError) return fault.message;
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE') return fill(texts.portTaken, { port: port ?? 0 });
  if (code === 'ENOENT') return texts.notBuilt;
  return fault instanceof Error ? `${messages.dialog.cannotStartTitle}: ${fault.message}` : messages.dialog.cannotStartTitle;
}

// The terminal may close before the program does; what is left to say then has no reader, and saving goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

let choices: LoopbackChoices | undefined;
try {
  choices = readChoices(process.argv.slice(2), machine);
  await run(choices);
} catch (fault) {
  console.error(explain(fault, choices?.port));
  process.exit(1);
}
