// Kysely over one better-sqlite3 connection, with a bounded cache of prepared statements: Kysely alone prepares anew on
// each call. Transactions begin IMMEDIATE, so that a write never fails half-way for want of the lock.
import { setTimeout as wait } from 'node:timers/promises';
import type { Database as SqliteFile, Statement } from 'better-sqlite3';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import { isBusy } from './faults.ts';

const cacheSize = 400;
/** How often a busy file is tried again before the caller hears of it; 40 tries are about four seconds. */
const busyTries = 40;
const busyPauseMilliseconds = 100;

/** Told of each statement what it took; `elapsed` only goes forward. */
export interface StatementWatch {
  readonly elapsed: () => number;
  readonly ran: (sql: string, milliseconds: number) => void;
}

class CachingConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  readonly #watch: StatementWatch | undefined;
  readonly #statements = new Map<string, Statement>();

  constructor(file: SqliteFile, watch: StatementWatch | undefined) {
    this.#file = file;
    this.#watch = watch;
  }

  /** SQLite answers on this thread: what a statement takes, everything else waits. */
  #timed<T>(sql: string, work: () => T): T {
    const watch = this.#watch;
    if (!watch) return work();
    const begunAt = watch.elapsed();
    try {
      return work();
    } finally {
      watch.ran(sql, watch.elapsed() - begunAt);
    }
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) {
      // Put back at the end: the map's order is the order of use.
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const statement = this.#file.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > cacheSize) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return statement;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#timed(query.sql, () => this.#run<Row>(query));
  }

  #run<Row>(query: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) {
      // better-sqlite3 cannot know the row type; Kysely compiled the query for exactly this one.
      return { rows: statement.all(query.parameters) as Row[] };
    }
    const { changes } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator; an open one would block every write
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming belongs to a read connection of its own, never to the main one');
  }

  async begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#exec('begin immediate');
        return;
      } catch (fault) {
        if (!isBusy(fault) || attempt >= busyTries) throw fault;
        await wait(busyPauseMilliseconds);
      }
    }
  }

  #exec(sql: string): void {
    this.#timed(sql, () => this.#file.exec(sql));
  }

  commit(): void {
    this.#exec('commit');
  }

  rollback(): void {
    if (this.#file.inTransaction) this.#exec('rollback');
  }

  close(): void {
    this.#statements.clear();
    this.#file.close();
  }
}

class SqliteFileDriver implements Driver {
  readonly #connection: CachingConnection;

  constructor(file: SqliteFile, watch: StatementWatch | undefined) {
    this.#connection = new CachingConnection(file, watch);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.begin();
  }

  async commitTransaction(): Promise<void> {
    this.#connection.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

/** Kysely's dialect over an open file. Kysely serialises transactions itself, since the adapter says "one connection". */
export function fileDialect(file: SqliteFile, watch?: StatementWatch): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteFileDriver(file, watch),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
