// The clinic's folder and file: where things lie, and whether the file is missing, closed, open or broken.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasAuditAnchor, readAuditHead } from '../../db/audit/audit.queries.ts';
import { getClinicIdentity, type ClinicIdentity } from '../../db/clinic/clinic.queries.ts';
import type { Db } from '../../db/database.ts';
import type { StatementWatch } from '../../db/dialect.ts';
import { fileProblemOf, type FileProblem } from '../../db/faults.ts';
import { migrate, schemaVersion, schemaVersionOf } from '../../db/migrate.ts';
import { databaseOver, openClinicFile, type ClinicFile } from '../../db/open.ts';
import { finishSwap } from '../backup/swap-file.ts';
import { syncFolder } from '../files/atomic-file.ts';
import { auditAnchorOf, readEnvelope, withAuditAnchor, writeEnvelope, type KeyEnvelope } from '../session/key-envelope.ts';

export interface DataPaths {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
  readonly backups: string;
  readonly logs: string;
}

export function dataPaths(folder: string): DataPaths {
  return {
    folder,
    database: join(folder, 'clinic.fascia'),
    keys: join(folder, 'clinic.keys'),
    backups: join(folder, 'backups'),
    logs: join(folder, 'logs'),
  };
}

export interface OpenClinic {
  readonly db: Db;
  readonly dataKey: Buffer;
  identity: ClinicIdentity;
}

export type StoreProblem = FileProblem | 'keyFileMissing' | 'keyFileBroken';

export type StoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly clinic: OpenClinic }
  | { readonly kind: 'broken'; readonly problem: StoreProblem };

/** Copies the file before its schema changes; handed in, since backups know only the database. */
export type CopyBeforeMigration = (dataKey: Buffer) => Promise<void>;

export class ClinicStore {
  readonly paths: DataPaths;
  readonly #watch: StatementWatch | undefined;
  #open: OpenClinic | undefined;
  #problem: { readonly kind: StoreProblem; readonly look: string } | undefined;
  #replacing: Promise<unknown> = Promise.resolve();

  constructor(dataFolder: string, watch?: StatementWatch) {
    this.#watch = watch;
    this.paths = dataPaths(dataFolder);
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    try {
      // A restore that a crash interrupted comes first: it decides which file is the clinic's.
      finishSwap(this.paths);
    } catch (fault) {
      this.#remember(fileProblemOf(fault) ?? 'clinicFileBroken');
    }
    this.#finishCreation();
  }

  get state(): StoreState {
    if (this.#open) return { kind: 'open', clinic: this.#open };
    // Somebody may have put another file there meanwhile: then only opening it tells.
    if (this.#problem && this.#problem.look !== this.#look()) this.#problem = undefined;
    if (this.#problem) return { kind: 'broken', problem: this.#problem.kind };
    const hasFile = existsSync(this.paths.database);
    const hasKeys = existsSync(this.paths.keys);
    if (!hasFile && !hasKeys) return { kind: 'none' };
    if (!hasKeys) return { kind: 'broken', problem: 'keyFileMissing' };
    if (!hasFile) return { kind: 'broken', problem: 'clinicFileMissing' };
    if (statSync(this.paths.database).size === 0) return { kind: 'broken', problem: 'clinicFileBroken' };
    return { kind: 'closed' };
  }

  /** The open clinic; undefined while nobody has given a password. */
  get clinic(): OpenClinic | undefined {
    return this.#open;
  }

  readKeys(): KeyEnvelope {
    try {
      return readEnvelope(this.paths.keys);
    } catch (fault) {
      const isMissing = !existsSync(this.paths.keys);
      throw new KeyFileError(isMissing ? 'keyFileMissing' : 'keyFileBroken', fault);
    }
  }

  writeKeys(keys: KeyEnvelope): void {
    writeEnvelope(this.paths.keys, keys);
  }

  /**
   * Makes the clinic's file beside its final name, then the key envelope, then gives it its name. A crash between the
   * last two is finished at the next start; a crash before leaves only a file that nothing refers to.
   */
  async create(dataKey: Buffer, fill: (db: Db, file: ClinicFile) => Promise<void>, keys: KeyEnvelope): Promise<OpenClinic> {
    removeDatabase(this.#unnamed);
    const file = openClinicFile({ path: this.#unnamed, key: dataKey, create: true });
    const db = databaseOver(file);
    try {
      migrate(file);
      await fill(db, file);
    } catch (fault) {
      await db.destroy();
      removeDatabase(this.#unnamed);
      throw fault;
    }
    await db.destroy();
    this.writeKeys(keys);
    this.#finishCreation();
    return this.open(dataKey, async () => {});
  }

  get #unnamed(): string {
    return `${this.paths.database}.new`;
  }

  #finishCreation(): void {
    if (!existsSync(this.paths.keys) || existsSync(this.paths.database) || !existsSync(this.#unnamed)) return;
    renameSync(this.#unnamed, this.paths.database);
    syncFolder(this.paths.folder);
  }

  /**
   * Opens the clinic's file with its key and brings it to today's schema, after a verified copy.
   * @throws ClinicFileError when the file is missing, broken, foreign, newer, held by another program or read-only.
   */
  async open(dataKey: Buffer, copyBeforeMigration: CopyBeforeMigration): Promise<OpenClinic> {
    await this.#replacing;
    if (this.#open) return this.#open;
    try {
      finishSwap(this.paths);
      const file = openClinicFile({ path: this.paths.database, key: dataKey, newestSchema: schemaVersion });
      try {
        if (schemaVersionOf(file) < schemaVersion) await copyBeforeMigration(dataKey);
        migrate(file);
      } catch (fault) {
        file.close();
        throw fault;
      }
      const db = databaseOver(file, this.#watch);
      this.#open = { db, dataKey, identity: await getClinicIdentity(db) };
      this.#problem = undefined;
      return this.#open;
    } catch (fault) {
      this.#remember(fileProblemOf(fault));
      throw fault;
    }
  }

  async refreshIdentity(): Promise<void> {
    if (this.#open) this.#open.identity = await getClinicIdentity(this.#open.db);
  }

  /**
   * Notes where the audit chain stands, outside the file it stands in. A mark that the chain no longer runs through
   * stays where it is: moving it would wipe away the trace of a cut log.
   */
  async anchorAudit(): Promise<void> {
    if (!this.#open) return;
    const { dataKey, db } = this.#open;
    const mark = auditAnchorOf(this.readKeys(), dataKey);
    if (mark === 'broken' || (mark && !(await hasAuditAnchor(db, mark)))) return;
    const head = await readAuditHead(db);
    this.writeKeys(withAuditAnchor(this.readKeys(), dataKey, head));
  }

  /** Closes a file in which damage showed itself only after it had been opened. */
  async giveUp(problem: FileProblem): Promise<void> {
    await this.close();
    this.#remember(problem);
  }

  /** Runs the work that puts another file in the place of one that is not open; who wants to open it meanwhile waits. */
  async replace<T>(work: () => Promise<T>): Promise<T> {
    const replaced = work();
    this.#replacing = replaced.catch(() => undefined);
    return replaced;
  }

  /** What passes by itself is no property of the file: the next try may open it. */
  #remember(problem: FileProblem | undefined): void {
    const passes = problem === 'clinicFileInUse' || problem === 'diskFull' || problem === 'readOnlyFolder';
    this.#problem = problem === undefined || passes ? undefined : { kind: problem, look: this.#look() };
  }

  /** Which file lies there, as far as can be seen from outside. */
  #look(): string {
    return ['', '-wal']
      .map((ending) => statSync(`${this.paths.database}${ending}`, { throwIfNoEntry: false }))
      .map((found) => (found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'none'))
      .join(', ');
  }

  /** Closes the file; the key leaves memory. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    await open.db.destroy();
    open.dataKey.fill(0);
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** The key envelope is missing or cannot be read; nothing was written. */
export class KeyFileError extends Error {
  readonly problem: 'keyFileMissing' | 'keyFileBroken';

  constructor(problem: 'keyFileMissing' | 'keyFileBroken', cause: unknown) {
    super(problem, { cause });
    this.name = 'KeyFileError';
    this.problem = problem;
  }
}
