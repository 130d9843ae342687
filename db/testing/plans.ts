// How SQLite runs a question as the program asks it: the statements are taken while the real function runs. The program
// never runs ANALYZE, so SQLite plans from the schema alone: the plan is the same for ten rows and for a million.
import { Kysely } from 'kysely';
import type { Database, Db } from '../database.ts';
import { fileDialect } from '../dialect.ts';
import type { ClinicFile } from '../open.ts';

export interface Plan {
  /** SQLite's steps in its own words, with the table's name where it says an alias: `SEARCH visits USING INDEX …`. */
  readonly steps: readonly string[];
  /** The names that are tables; any other is a part of the statement itself. */
  readonly tables: ReadonlySet<string>;
}

export interface Explained {
  readonly db: Db;
  /** Asks the question and answers with the plan of each of its statements, in the order in which they were sent. */
  plansOf(ask: (db: Db) => Promise<unknown>): Promise<readonly Plan[]>;
}

/** `v` -> `visits`, for every table of a statement. */
function aliasesOf(sql: string): ReadonlyMap<string, string> {
  const named = sql.matchAll(/\b(?:from|join)\s+"?(\w+)"?\s+as\s+"?(\w+)"?/gi);
  return new Map(Array.from(named, ([, table = '', alias = '']) => [alias, table]));
}

export function explained(file: ClinicFile): Explained {
  const tables = new Set(file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String));
  const sent: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: fileDialect(file),
    log: ({ query }) => void sent.push({ sql: query.sql, parameters: query.parameters }),
  });
  return {
    db,
    async plansOf(ask) {
      sent.length = 0;
      await ask(db);
      return sent.map(({ sql, parameters }) => {
        const aliases = aliasesOf(sql);
        const rows = file.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
        const steps = rows.map(({ detail }) => detail.replace(/^(SCAN|SEARCH) (\w+)/, (_, verb: string, name: string) => `${verb} ${aliases.get(name) ?? name}`));
        return { steps, tables };
      });
    },
  };
}

const keyLookup = /^SEARCH \w+ USING (INTEGER PRIMARY KEY|(COVERING )?INDEX sqlite_autoindex_\w+_1) /;
/** Of one clinic's size, a handful of rows each: reading all of them is no matter. */
const smallTables = /^(SCAN|SEARCH) (staff_\w+|services|service_therapists|rooms|clinic|working_hours|hours_exceptions|time_off|closures|load_limits)\b/;

/**
 * How a plan reads tables that grow: `visits by visits_by_day (starts_on=?)`, and `all of visits` for a scan. Looking up
 * a row by its key is left out, and so are results of the statement's own parts.
 */
export function readsOf({ steps, tables }: Plan): string[] {
  const reads = steps.filter((step) => /^(SCAN|SEARCH) /.test(step) && !keyLookup.test(step) && !smallTables.test(step));
  return reads.flatMap((step) => {
    const [, verb, table = '', rest = ''] = /^(SCAN|SEARCH) (\w+) ?(.*)$/.exec(step) ?? [];
    if (!tables.has(table)) return [];
    const by = rest.replace(/^USING (?:COVERING )?INDEX /, '').replace('USING PRIMARY KEY', 'its key').replace(' LEFT-JOIN', '');
    return [`${verb === 'SCAN' ? 'all of ' : ''}${table}${by === '' ? '' : ` by ${by}`}`];
  });
}

/** Where a plan puts a whole set in order by itself; telling apart what an index left equal is none. */
export function sortsOf({ steps }: Plan): string[] {
  return steps.filter((step) => step.startsWith('USE TEMP B-TREE') && !step.includes('LAST TERM'));
}
