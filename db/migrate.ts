import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { ClinicFileError } from './faults.ts';
import type { ClinicFile } from './open.ts';

/** The schema that this program writes. */
export const schemaVersion: number = migrations.at(-1)?.version ?? 0;

export function schemaVersionOf(file: ClinicFile): number {
  return Number(file.pragma('user_version', { simple: true }));
}

function runStep(file: ClinicFile, step: Migration): void {
  // A pragma inside a transaction has no effect, so the switch comes before `begin`.
  if (step.rebuildsTables) file.pragma('foreign_keys = OFF');
  try {
    file.exec('BEGIN IMMEDIATE');
    file.exec(step.sql);
    if (step.rebuildsTables) {
      const broken = file.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new Error(`Migration ${step.version} ${step.name} breaks ${broken.length} foreign keys`);
      }
    }
    file.pragma(`user_version = ${step.version}`);
    file.exec('COMMIT');
  } catch (fault) {
    if (file.inTransaction) file.exec('ROLLBACK');
    throw fault;
  } finally {
    if (step.rebuildsTables) file.pragma('foreign_keys = ON');
  }
}

/**
 * Brings a file up to `target`, each step whole or not at all. A file from a newer program is refused untouched.
 * @throws ClinicFileError `clinicFileNewer`.
 */
export function migrate(file: ClinicFile, target: number = schemaVersion): void {
  const present = schemaVersionOf(file);
  if (present > schemaVersion) throw new ClinicFileError('clinicFileNewer');
  for (const step of migrations) {
    if (step.version > present && step.version <= target) runStep(file, step);
  }
}
