// `npm start`: builds where needed, then opens the program in Electron's window, or on the loopback host where that
// binary is not to be had. `npm start -- --help` lists the options.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './tools/build.ts';
import { fetchElectron, findElectron } from './tools/electron-binary.ts';
import { root } from './tools/run.ts';
import { hostArguments, readStartOptions, usage, windowObstacle } from './tools/start-options.ts';
import type { StartOptions } from './tools/start-options.ts';

function startElectron(program: string, options: StartOptions): void {
  const child = spawn(program, [root, ...hostArguments(options)], { stdio: 'inherit' });
  // Ctrl+C reaches the window by itself; this process only waits for it to close cleanly.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

async function startLoopback(options: StartOptions): Promise<void> {
  const entry = join(root, 'out', 'main', 'loopback.js');
  process.argv = [process.execPath, entry, ...hostArguments(options), '--open'];
  await import(pathToFileURL(entry).href);
}

async function start(options: StartOptions): Promise<void> {
  if (!isBuilt()) {
    console.log('Building …');
    if (!(await build({ isQuiet: true }))) throw new Error('The build failed; see above.');
  }
  if (options.host === 'loopback') return startLoopback(options);
  const obstacle = windowObstacle(process.platform, process.env, process.getuid?.());
  const wantsElectron = options.host === 'electron';
  const program = obstacle === undefined ? (findElectron() ?? (await fetchElectron(wantsElectron))) : undefined;
  if (program !== undefined) return startElectron(program, options);
  const reason = obstacle ?? 'its binary is not here and could not be fetched';
  if (wantsElectron) throw new Error(`Electron's window cannot be opened: ${reason}.`);
  console.log(`Electron's window cannot be opened (${reason}): using a browser on this machine instead.`);
  return startLoopback(options);
}

const options = readStartOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`);
  process.exitCode = 1;
} else if (options.wantsHelp) {
  console.log(usage);
} else {
  await start(options).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  });
}
