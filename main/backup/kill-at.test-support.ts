// Kills the process just before its nth change on the disk, the way a power cut does: nothing is tidied up.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const changing = ['writeSync', 'fsyncSync', 'renameSync', 'rmSync', 'chmodSync', 'mkdirSync'] as const;

/** Counts the changes on the disk from now on, and ends the process before this one. */
export function killBeforeChange(nth: number): void {
  let count = 0;
  const functions = fs as unknown as Record<string, (...given: unknown[]) => unknown>; // replaced by name
  for (const name of changing) {
    const original = functions[name];
    functions[name] = (...given) => {
      count += 1;
      if (count === nth) {
        process.kill(process.pid, 'SIGKILL');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      return original?.(...given);
    };
  }
  // Modules that imported these functions by name see the new ones.
  syncBuiltinESMExports();
}
