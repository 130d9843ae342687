// The program itself, composed as its hosts compose it, on a data set and with a clock that stands still.
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { Instant } from '../../shared/core/time.ts';
import { createApp } from '../../main/app.ts';
import type { App, AppOptions } from '../../main/host.ts';
import { machineRandom } from '../../main/hosting/program.ts';
import type { DataSet, Who } from '../harness/data-set.ts';

const root = join(import.meta.dirname, '..', '..');

export function programOptionsFor(dataFolder: string, now: Instant): AppOptions {
  return {
    dataFolder,
    clock: () => now,
    // Nobody leaves the desk while figures are taken.
    elapsed: () => 0,
    random: machineRandom,
    host: { kind: 'loopback', openWindow: async () => ({ link: null }), openDemo: async () => ({ link: null }) },
    version: '0.0.0-bench',
    workerFile: new URL('quiet-worker.ts', import.meta.url),
    fontFolder: join(root, 'node_modules', '@expo-google-fonts', 'noto-sans'),
    locale: 'en-US',
  };
}

export interface OpenProgram {
  readonly app: App;
  /** The contract as this person calls it, signed in. */
  readonly as: (who: Who) => Promise<ContractClient>;
}

export function openProgram(set: DataSet): OpenProgram {
  const app = createApp(programOptionsFor(set.folder, set.now));
  return {
    app,
    async as(who) {
      const client = createRouterClient(app.router, { context: { seatId: who, windowId: who } });
      await client.session.signIn(set.people[who]);
      return client;
    },
  };
}
