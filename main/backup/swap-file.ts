// Puts another file in the place of the clinic's, so that a crash at any moment leaves the old one or the new one
// whole. Up to the journal's rename it is the old one; from then on the new one, now or at the next start.
import { existsSync, readFileSync, rmSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { syncFolder, writeFileAtomically } from '../files/atomic-file.ts';
import { readEnvelope, writeEnvelope } from '../session/key-envelope.ts';

interface Paths {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
}

const journal = z.object({
  format: z.literal('fascia-swap'),
  formatVersion: z.literal(1),
  /** Where the audit chain of the new file ends, sealed as in the key envelope. */
  auditAnchor: z.string(),
});

/** Where the new file waits, complete and synced. */
export function stagedPath({ database }: Paths): string {
  return `${database}.restored`;
}

function journalPath({ database }: Paths): string {
  return `${database}.swap`;
}

/** Whether the prepared file must stay: from here on it is the clinic's. */
export function hasBegunSwap(paths: Paths): boolean {
  return existsSync(journalPath(paths));
}

/** Drops what was prepared for a swap that has not begun. */
export function abandonSwap(paths: Paths): void {
  const staged = stagedPath(paths);
  for (const file of [staged, `${staged}-wal`, `${staged}-shm`, `${staged}-journal`, `${journalPath(paths)}.new`]) {
    if (existsSync(file)) rmSync(file);
  }
}

/** Puts the prepared file in place. The clinic's own file must be closed, and its log must be in it. */
export function swapFile(paths: Paths, auditAnchor: string): void {
  const content = { format: 'fascia-swap', formatVersion: 1, auditAnchor } satisfies z.input<typeof journal>;
  writeFileAtomically(journalPath(paths), JSON.stringify(content));
  finishSwap(paths);
}

/** Finishes a swap that a crash interrupted, or clears away one that had not begun. Does nothing where there was none. */
export function finishSwap(paths: Paths): void {
  if (!hasBegunSwap(paths)) {
    abandonSwap(paths);
    return;
  }
  const { auditAnchor } = journal.parse(JSON.parse(readFileSync(journalPath(paths), 'utf8')));
  if (existsSync(stagedPath(paths))) {
    // The old file's log must never meet the new file.
    for (const ending of ['-wal', '-shm']) rmSync(`${paths.database}${ending}`, { force: true });
    syncFolder(paths.folder);
    renameSync(stagedPath(paths), paths.database);
    syncFolder(paths.folder);
  }
  writeEnvelope(paths.keys, { ...readEnvelope(paths.keys), auditAnchor });
  rmSync(journalPath(paths));
  syncFolder(paths.folder);
}
