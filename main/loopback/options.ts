import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { host } from '../../shared/messages/en/host.ts';
import { folders } from '../hosting/data-folder.ts';
import type { Machine } from '../hosting/data-folder.ts';

export interface LoopbackChoices {
  readonly dataFolder: string;
  readonly port: number;
  readonly isDemo: boolean;
  /** Where the demo is made when somebody asks for it at the first start. */
  readonly demoFolder: string;
  /** Opens a window of an installed browser, where there is a display. */
  readonly opensWindow: boolean;
}

/** A mistake on the command line; its message is meant for the person who typed it. */
export class UsageError extends Error {}

/** @throws UsageError naming what is wrong. */
export function readChoices(given: readonly string[], machine: Machine): LoopbackChoices {
  const values = parse(given);
  const port = Number(values.port ?? '0');
  if (!/^\d{1,5}$/.test(values.port ?? '0') || port > 65_535) throw new UsageError(host.terminal.badPort);
  const isDemo = values.demo ?? false;
  const own = folders(machine);
  return {
    dataFolder: resolve(values.data ?? (isDemo ? own.demo : own.clinic)),
    port,
    isDemo,
    demoFolder: values.data === undefined ? own.demo : `${resolve(values.data)}-demo`,
    opensWindow: values.open ?? false,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        open: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(host.terminal.unknownOption, { cause });
  }
}
