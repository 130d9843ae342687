// Only opens the clinic's file, says so, and waits.
import SqliteFile from 'better-sqlite3';

const [path, key] = process.argv.slice(2);
const file = new SqliteFile(path, { fileMustExist: true });
for (const line of ["cipher = 'sqlcipher'", 'legacy = 4', `key = "x'${key}'"`, 'journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) file.pragma(line);
if (file.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() > 0) process.stdout.write('ready\n');
process.stdin.resume();
