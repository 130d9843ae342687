// The Electron program: what must be set before it is ready, one instance per clinic, then the composition.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { app, dialog, session } from 'electron';
import { fill, host as texts } from '../../shared/messages/en/host.ts';
import { folders, instanceName } from '../hosting/data-folder.ts';
import type { Machine } from '../hosting/data-folder.ts';
import { machineClock, machineRandom, rendererFolder } from '../hosting/program.ts';
import { readRendererFiles } from '../hosting/renderer-files.ts';
import type { HostPort } from '../host.ts';
import { createLog } from '../log.ts';
import { readElectronChoices } from './choices.ts';
import type { ElectronChoices } from './choices.ts';
import { setMenu } from './menu.ts';
import { registerScheme, serveApp } from './protocol.ts';
import { hardenProcess, secureSession } from './security.ts';
import { acceptPorts } from './transport.ts';
import { createWindows } from './window.ts';

const bundleLoadedAt = performance.now();

/**
 * Runs the program until its last window closes.
 * @param mainFolder `out/main`, where the bundled entry lies.
 * @returns a promise that is kept once the program answers, or cannot start and has said so.
 */
export async function runElectron(mainFolder: string, argv: readonly string[]): Promise<void> {
  const machine: Machine = { platform: process.platform, environment: process.env, homeFolder: homedir() };
  const choices = readElectronChoices(argv.slice(app.isPackaged ? 1 : 2), machine);
  const windowFolder = join(folders(machine).window, instanceName(choices.dataFolder));
  const log = createLog(join(choices.dataFolder, 'logs'), machineClock, machineRandom);

  mkdirSync(windowFolder, { recursive: true, mode: 0o700 });
  // The lock goes by this folder: a demo and a real clinic may run side by side, the same clinic never twice.
  app.setPath('userData', windowFolder);
  registerScheme();
  hardenProcess();
  if (!app.requestSingleInstanceLock()) return app.quit();
  // The faults of a procedure are caught inside; one beyond them must not end the program in mid-work.
  process.on('unhandledRejection', (fault) => void log.incident('electron', fault));
  try {
    await app.whenReady();
    await start(mainFolder, windowFolder, choices, argv);
  } catch (fault) {
    log.incident('electron.start', fault);
    dialog.showErrorBox(texts.dialog.cannotStartTitle, fill(texts.dialog.cannotStart, { folder: choices.dataFolder }));
    app.exit(1);
  }
}

async function start(mainFolder: string, windowFolder: string, choices: ElectronChoices, argv: readonly string[]): Promise<void> {
  const isDevelopment = !app.isPackaged;
  const files = await readRendererFiles(rendererFolder(mainFolder));
  // Kept on disk for what the page remembers of this machine (keys, zoom); without a cache of what it showed.
  const pageSession = secureSession(session.fromPartition('persist:fascia', { cache: false }), isDevelopment);
  const windows = createWindows({
    session: pageSession,
    preloadFile: join(mainFolder, '..', 'preload', 'preload.cjs'),
    stateFile: join(windowFolder, 'window.json'),
    isDevelopment,
  });
  const host: HostPort = {
    kind: 'electron',
    openDemo: async () => {
      // A program of its own on a folder of its own: this one ends first.
      app.relaunch({ args: [...argv.slice(1, app.isPackaged ? 1 : 2), '--demo'] });
      app.quit();
      return { link: null };
    },
    openWindow: async () => {
      windows.open();
      return { link: null };
    },
    holdWindows: windows.hold,
  };
  const composed = import('./compose.ts').then(({ compose }) => compose(mainFolder, { choices, host, bundleLoadedAt }));
  serveApp(pageSession, files, async (token, seatId) => (await composed).program.openTicket(token, seatId));
  acceptPorts(async (port) => (await composed).answerPort(port), windows.owns);
  setMenu({ isDevelopment, isMac: process.platform === 'darwin', openWindow: windows.open });
  app.on('second-instance', windows.focus);
  app.on('activate', windows.focus);
  // The last window is the end of the program on every system.
  app.on('window-all-closed', () => app.quit());
  windows.open();
  await composed;
}
