import type { BackupManifest } from '../../shared/backup/backup.model.ts';

/** A backup made as the clinic closed on a Sunday evening. */
export const manifest: BackupManifest = {
  formatVersion: 1,
  name: 'fascia-20261122-233000-close',
  madeAt: '2026-11-22T23:30:00.000Z',
  cause: 'close',
  schemaVersion: 70,
  programVersion: '0.1.0',
  clinicId: 'clinic',
  byteSize: 12_340_000,
  hash: 'a',
  keysHash: 'b',
  auditSequence: 5,
  rowCounts: { clients: 1204, visits: 8810, notes: 8000, staff_members: 4, audit_events: 90_000 },
};
