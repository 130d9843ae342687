import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from '../hosting/data-folder.ts';
import type { Machine } from '../hosting/data-folder.ts';

export interface ElectronChoices {
  readonly dataFolder: string;
  readonly isDemo: boolean;
}

/** Reads `--data DIR` and `--demo`. Chromium's own switches may stand beside them and are left alone. */
export function readElectronChoices(given: readonly string[], machine: Machine): ElectronChoices {
  const { values } = parseArgs({
    args: [...given],
    strict: false,
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
  });
  const isDemo = values.demo === true;
  const own = folders(machine);
  const chosen = typeof values.data === 'string' && values.data !== '' ? resolve(values.data) : undefined;
  return { isDemo, dataFolder: chosen ?? (isDemo ? own.demo : own.clinic) };
}
