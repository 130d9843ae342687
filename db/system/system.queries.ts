import { sql } from 'kysely';
import type { SystemCheck } from '../../shared/system/system.model.ts';
import type { Db } from '../database.ts';

/** SQLite's version, the file's size without its log, and how much of it may be kept in memory. */
export async function readDatabaseFacts(db: Db): Promise<Omit<SystemCheck['database'], 'logBytes'>> {
  const { rows } = await sql<{ readonly version: string; readonly pages: number; readonly page_bytes: number; readonly cache: number }>`
    SELECT sqlite_version() AS version, c.page_count AS pages, s.page_size AS page_bytes, k.cache_size AS cache
    FROM pragma_page_count AS c, pragma_page_size AS s, pragma_cache_size AS k`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error('SQLite says nothing of itself');
  return {
    version: facts.version,
    fileBytes: facts.pages * facts.page_bytes,
    // Below zero it counts kibibytes, else pages.
    cacheLimitBytes: facts.cache < 0 ? facts.cache * -1024 : facts.cache * facts.page_bytes,
  };
}
