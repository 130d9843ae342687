// What the figures were taken with. Nothing that names a machine or a person.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import SqliteFile from 'better-sqlite3';
import { findBrowser } from '../../scripts/find-browser.ts';

export interface Environment {
  readonly versions: Readonly<Record<string, string>>;
  readonly cores: number;
  readonly platform: string;
  /** The data sets that the rows ran on, each in a few words. */
  readonly data: readonly string[];
  /** Milliseconds of a fixed piece of work, before each group of rows. */
  readonly marks: readonly number[];
}

async function chromiumVersion(): Promise<string> {
  const browser = await findBrowser();
  if (browser === undefined) return 'not found';
  const { stdout } = await promisify(execFile)(browser, ['--version']);
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'unknown';
}

function sqliteVersion(): string {
  const file = new SqliteFile(':memory:');
  const version = file.prepare('SELECT sqlite_version()').pluck().get();
  file.close();
  return String(version);
}

/** As a run begins: without data or marks. */
export async function readEnvironment(): Promise<Environment> {
  return {
    versions: { Node: process.versions.node, Chromium: await chromiumVersion(), SQLite: sqliteVersion() },
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    data: [],
    marks: [],
  };
}
