import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { readManifest, renderManifest } from './manifest.ts';

const key = Buffer.alloc(32, 3);
const clinicId = 'clinic-1';
const manifest: BackupManifest = {
  formatVersion: 1,
  name: 'fascia-20260302-140000-manual',
  madeAt: '2026-03-02T14:00:00.000Z',
  cause: 'manual',
  schemaVersion: 70,
  programVersion: '0.1.0',
  clinicId,
  byteSize: 409_600,
  hash: 'ab'.repeat(32),
  keysHash: 'cd'.repeat(32),
  auditSequence: 12,
  rowCounts: { clients: 3, visits: 9 },
};
const text = renderManifest(manifest, key);

describe('a manifest', () => {
  it('is believed as it was written', () => {
    expect(readManifest(text, { key, clinicId })).toEqual({ manifest, problem: null });
  });

  it('is not believed with any byte changed, dropped or added', () => {
    const bytes = Buffer.from(text, 'utf8');
    let tried = 0;
    for (let place = 0; place < bytes.length; place += 1) {
      const other = createHash('sha256').update(`${place}`).digest()[0] ?? 0;
      const changed = Buffer.from(bytes);
      changed[place] = bytes[place] === other ? other ^ 1 : other;
      const dropped = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]);
      const added = Buffer.concat([bytes.subarray(0, place), Buffer.from([other]), bytes.subarray(place)]);
      for (const mutated of [changed, dropped, added]) {
        tried += 1;
        expect(readManifest(mutated.toString('utf8'), { key, clinicId }).manifest).toBeNull();
      }
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it.each([
    ['another clinic', text, { key, clinicId: 'clinic-2' }, 'backupForeign'],
    ['another key', text, { key: Buffer.alloc(32, 4), clinicId }, 'backupOtherKey'],
    ['a newer format', text.replace('"formatVersion": 1', '"formatVersion": 2'), { key, clinicId }, 'backupNewer'],
    ['a changed count', text.replace('"clients": 3', '"clients": 4'), { key, clinicId }, 'backupTampered'],
    ['another backup’s seal', text.replace(/"seal": ".{4}/, '"seal": "0000'), { key, clinicId }, 'backupTampered'],
    ['half a file', text.slice(0, 200), { key, clinicId }, 'backupTampered'],
    ['nothing', '', { key, clinicId }, 'backupTampered'],
    ['a list', '[]', { key, clinicId }, 'backupTampered'],
  ])('from %s is refused by name', (_name, read, owner, problem) => {
    expect(readManifest(read, owner)).toEqual({ manifest: null, problem });
  });
});
