// The program that runs in Electron. Its code is half of the work of a start, so it is loaded while the page of the first
// window starts in a process of its own.
import { app } from 'electron';
import { openProgram } from '../hosting/open-program.ts';
import { contractLocale, programOptions } from '../hosting/program.ts';
import type { App, HostPort } from '../host.ts';
import { answerPorts } from './answer-port.ts';
import type { AnswerPort } from './answer-port.ts';
import type { ElectronChoices } from './choices.ts';
import { lockWithComputer } from './power.ts';

export interface ComposeOptions {
  readonly choices: ElectronChoices;
  readonly host: HostPort;
  /** When the entry's own code began to run, in `performance.now()`. */
  readonly bundleLoadedAt: number;
}

export interface Composed {
  readonly program: App;
  readonly answerPort: AnswerPort;
}

/**
 * Composes the program and lets it live and end with Electron.
 * @param mainFolder `out/main`, where the bundled entry lies.
 */
export async function compose(mainFolder: string, { choices, host, bundleLoadedAt }: ComposeOptions): Promise<Composed> {
  const options = programOptions(mainFolder, { dataFolder: choices.dataFolder, host, locale: contractLocale(app.getLocale()), bundleLoadedAt });
  const { app: program } = await openProgram(options, choices.isDemo);
  lockWithComputer(program);
  closeAtQuit(program);
  void program.load();
  return { program, answerPort: answerPorts(program) };
}

/** What is open must be saved and backed up before the process ends. */
function closeAtQuit(program: App): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    program.close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}
