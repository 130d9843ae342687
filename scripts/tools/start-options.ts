import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly host: 'electron' | 'loopback' | undefined;
  readonly isDemo: boolean;
  readonly data: string | undefined;
  readonly port: string | undefined;
  readonly wantsHelp: boolean;
}

export const usage = `Fascia, an offline clinic manager.

  npm start                       your clinic, in a window
  npm start -- --demo             a demo clinic in a folder of its own; its sign-in names are printed
  npm start -- --data DIR         a clinic in another folder
  npm start -- --host electron    in Electron's window, or say why not
  npm start -- --host loopback    in a browser on this machine; a link that works once is printed
  npm start -- --port N           the port of the loopback host (any free one otherwise)
`;

/** @returns the options, or the sentence that says what is wrong. */
export function readStartOptions(given: readonly string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        host: { type: 'string' },
        demo: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { host } = values;
    if (host !== undefined && host !== 'electron' && host !== 'loopback') return '--host takes electron or loopback.';
    if (host === 'electron' && values.port !== undefined) return '--port belongs to the loopback host.';
    return {
      host,
      isDemo: values.demo ?? false,
      data: values.data,
      port: values.port,
      wantsHelp: values.help ?? false,
    };
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'These options cannot be read.';
  }
}

/** What the program itself is started with. */
export function hostArguments({ data, isDemo, port }: StartOptions): readonly string[] {
  return [
    ...(data === undefined ? [] : ['--data', data]),
    ...(isDemo ? ['--demo'] : []),
    ...(port === undefined ? [] : ['--port', port]),
  ];
}

/** Why Electron's window cannot be shown on this machine, or undefined. */
export function windowObstacle(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  userId: number | undefined,
): string | undefined {
  if (platform !== 'linux') return undefined;
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return 'there is no display';
  return userId === 0 ? 'Electron keeps its sandbox only for an ordinary user, and this is root' : undefined;
}
