// The worker lays a checked backup beside the clinic's file, complete and synced, ready to take its place.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { appendAuditEvent, readAuditHead } from '../../db/audit/audit.queries.ts';
import { leaveWalMode } from '../../db/backup/backup.queries.ts';
import { databaseOver, openClinicFile } from '../../db/open.ts';
import type { JobWork } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import { backupFiles } from './backup-files.ts';
import { syncFile } from './file-hash.ts';

/** Copies and hashes the very bytes that are copied: the backup may have changed since it was checked. */
async function copyHashed(from: string, to: string, onCopied: (byteCount: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      onCopied(piece.length);
      done(null, piece);
    },
  });
  await pipeline(createReadStream(from, { highWaterMark: 4 * 1024 * 1024 }), through, createWriteStream(to, { mode: 0o600 }));
  return hash.digest('hex');
}

/**
 * Prepares the file that a restore puts in place, with the restore as the last event of its audit log.
 * @returns where that log ends.
 * @throws Refusal `backupTampered` when the backup changed meanwhile.
 */
export const stageRestore: JobWork<'stageRestore'> = async ({ event, folder, key, manifest, target }, report) => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${target}${ending}`, { force: true });
  let copied = 0;
  const hash = await copyHashed(backupFiles(folder, manifest.name).copy, target, (byteCount) => {
    copied += byteCount;
    report({ step: 'restore', done: copied, total: manifest.byteSize });
  });
  if (hash !== manifest.hash) return refuse('conflict', 'backupTampered');
  const file = openClinicFile({ path: target, key });
  const db = databaseOver(file);
  try {
    await db.transaction().execute((tx) => appendAuditEvent(tx, event));
    const head = await readAuditHead(db);
    leaveWalMode(file);
    return head;
  } finally {
    await db.destroy();
    syncFile(target);
  }
};
