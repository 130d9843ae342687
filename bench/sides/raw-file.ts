// The clinic's file without the program: the same key, the same pragmas, better-sqlite3 alone.
import { openClinicFile, type ClinicFile } from '../../db/open.ts';
import { openWithPassword, readEnvelope } from '../../main/session/key-envelope.ts';
import { dataPaths } from '../../main/store/clinic-store.ts';
import type { DataSet } from '../harness/data-set.ts';

export async function dataKeyOf({ folder, people: { owner } }: DataSet): Promise<Uint8Array> {
  const opened = await openWithPassword(readEnvelope(dataPaths(folder).keys), owner.signInName, owner.password);
  if (!opened) throw new Error('the owner of the data set cannot sign in');
  return opened.dataKey;
}

export async function openRaw(set: DataSet): Promise<ClinicFile> {
  return openClinicFile({ path: dataPaths(set.folder).database, key: await dataKeyOf(set) });
}
