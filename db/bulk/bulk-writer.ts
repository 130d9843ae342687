// Writes a whole clinic into a fresh file: one prepared statement for each table, large transactions, every constraint
// and trigger of the schema in force.
import type { Statement } from 'better-sqlite3';
import type { Insertable, Updateable } from 'kysely';
import type { Database } from '../database.ts';
import type { ClinicFile } from '../open.ts';

const rowsPerTransaction = 250_000;

type Values = Readonly<Record<string, unknown>>;
type TableName = keyof Database;

interface PreparedInsert {
  readonly statement: Statement;
  readonly columns: readonly string[];
}

export interface BulkWriter {
  insert<Name extends TableName>(table: Name, row: Insertable<Database[Name]>): void;
  /** Changes the rows whose key column has this value. */
  update<Name extends TableName>(table: Name, key: string, value: string | number, changes: Updateable<Database[Name]>): void;
  /** Ends the last transaction. */
  finish(): void;
}

/** The file must have been handed to `beginBulk`, or lie in a place that a crash may spoil. */
export function createBulkWriter(file: ClinicFile): BulkWriter {
  const inserts = new Map<TableName, PreparedInsert>();
  const updates = new Map<string, PreparedInsert>();
  let waiting = 0;

  function prepareInsert(table: TableName, row: Values): PreparedInsert {
    const columns = Object.keys(row);
    const marks = columns.map(() => '?').join(', ');
    const statement = file.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
    return { statement, columns };
  }

  function count(): void {
    waiting += 1;
    if (waiting < rowsPerTransaction) return;
    waiting = 0;
    file.exec('COMMIT; BEGIN IMMEDIATE');
  }

  file.exec('BEGIN IMMEDIATE');
  return {
    insert(table, row) {
      // Rows of a table all come from one function, so the first one's columns are every one's.
      const values: Values = row;
      const known = inserts.get(table);
      const { statement, columns } = known ?? prepareInsert(table, values);
      if (!known) inserts.set(table, { statement, columns });
      statement.run(columns.map((column) => values[column]));
      count();
    },
    update(table, key, value, changes) {
      const values: Values = changes;
      const columns = Object.keys(values);
      const text = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${key} = ?`;
      const known = updates.get(text);
      const { statement } = known ?? { statement: file.prepare(text) };
      if (!known) updates.set(text, { statement, columns });
      statement.run([...columns.map((column) => values[column]), value]);
      count();
    },
    finish() {
      file.exec('COMMIT');
    },
  };
}
