// Writes a whole clinic into a fresh file: one prepared statement for each table, large transactions, every constraint
// and trigger of the schema in force. Who puts rows into words need not be the thread that has the file open.
import type { Statement } from 'better-sqlite3';
import type { Insertable, Updateable } from 'kysely';
import type { Database } from '../database.ts';
import type { ClinicFile } from '../open.ts';

const rowsPerTransaction = 250_000;

type Values = Readonly<Record<string, unknown>>;
type TableName = keyof Database;
/** Takes a statement and what stands for its marks. */
type Write = (statement: string, values: readonly unknown[]) => void;

export interface BulkWriter {
  insert<Name extends TableName>(table: Name, row: Insertable<Database[Name]>): void;
  /** Changes the rows whose key column has this value. */
  update<Name extends TableName>(table: Name, key: string, value: string | number, changes: Updateable<Database[Name]>): void;
}

interface Wording {
  readonly statement: string;
  readonly columns: readonly string[];
}

/** Not by `map`: V8 takes its arrays for ones with holes, and hands those to another thread several times slower. */
function valuesOf(columns: readonly string[], row: Values): unknown[] {
  const values: unknown[] = [];
  for (const column of columns) values.push(row[column]);
  return values;
}

/** Says rows as statements, the same one for every row of a table and for every change of the same columns. */
export function createBulkWriter(write: Write): BulkWriter {
  const inserts = new Map<TableName, Wording>();

  function insertOf(table: TableName, row: Values): Wording {
    const columns = Object.keys(row);
    const wording = { columns, statement: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})` };
    inserts.set(table, wording);
    return wording;
  }

  return {
    insert(table, row) {
      // Rows of a table all come from one function, so the first one's columns are every one's.
      const values: Values = row;
      const { statement, columns } = inserts.get(table) ?? insertOf(table, values);
      write(statement, valuesOf(columns, values));
    },
    update(table, key, value, changes) {
      const values: Values = changes;
      const columns = Object.keys(values);
      const statement = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${key} = ?`;
      const marked = valuesOf(columns, values);
      marked.push(value);
      write(statement, marked);
    },
  };
}

export interface BulkRunner {
  readonly run: Write;
  /** Ends the last transaction. */
  finish(): void;
}

/** The file must have been handed to `beginBulk`, or lie in a place that a crash may spoil. */
export function createBulkRunner(file: ClinicFile): BulkRunner {
  const prepared = new Map<string, Statement>();
  let waiting = 0;

  function prepare(text: string): Statement {
    const statement = file.prepare(text);
    prepared.set(text, statement);
    return statement;
  }

  file.exec('BEGIN IMMEDIATE');
  return {
    run(text, values) {
      // Out of an array each value would be fetched by a call of its own.
      (prepared.get(text) ?? prepare(text)).run(...values);
      waiting += 1;
      if (waiting < rowsPerTransaction) return;
      waiting = 0;
      file.exec('COMMIT; BEGIN IMMEDIATE');
    },
    finish() {
      file.exec('COMMIT');
    },
  };
}
