// A program of its own for the tests: holds a clinic's file until it is killed, as its only user or as its writer.
// Arguments: the file, its key in hex, `whole` or `writing`.
import { openClinicFile } from '../../db/open.ts';

const [path = '', key = '', how] = process.argv.slice(2);
const file = openClinicFile({ path, key: Buffer.from(key, 'hex') });
// In WAL a writer never keeps readers out: only this mode does, and only from its first write on.
if (how === 'whole') file.pragma('locking_mode = EXCLUSIVE');
file.exec('BEGIN EXCLUSIVE; UPDATE clinic SET version = version');
process.send?.('held');
// A connection that nobody refers to any more is collected, and lets go.
setInterval(() => file.inTransaction, 1 << 30);
