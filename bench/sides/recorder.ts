// Listens to better-sqlite3: which statements a call runs, and with what.
import SqliteFile from 'better-sqlite3';

export interface Ran {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

let heard: Ran[] | undefined;

function hear(sql: string, parameters: unknown): void {
  heard?.push({ sql, parameters: Array.isArray(parameters) ? parameters : [] });
}

/** From now on every statement of this process can be heard. Costs time: never in a process that is timed. */
export function listen(): void {
  const file = new SqliteFile(':memory:');
  const statements = Object.getPrototypeOf(file.prepare('SELECT 1'));
  file.close();
  for (const name of ['all', 'run'] as const) {
    const original = statements[name];
    statements[name] = function heardCall(this: { readonly source: string }, ...parameters: unknown[]) {
      hear(this.source, parameters[0]);
      return Reflect.apply(original, this, parameters);
    };
  }
  const { exec } = SqliteFile.prototype;
  SqliteFile.prototype.exec = function heardExec(sql) {
    hear(sql, []);
    return exec.call(this, sql);
  };
}

/** What ran during this work. */
export async function heardDuring<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ran: readonly Ran[] }> {
  const ran: Ran[] = [];
  heard = ran;
  try {
    return { result: await work(), ran };
  } finally {
    heard = undefined;
  }
}
