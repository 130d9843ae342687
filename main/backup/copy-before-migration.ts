import type { Program } from '../program.ts';
import { inTurn, runBackup } from './run-backup.ts';

/** Keeps a checked copy of the file before its schema changes. Without one the schema stays as it is. */
export async function copyBeforeMigration(program: Program, dataKey: Uint8Array): Promise<void> {
  await inTurn(program, () => runBackup(program, { cause: 'migration', dataKey }));
}
