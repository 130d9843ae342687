import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { countRows } from './backup/backup.queries.ts';
import { ClinicFileError } from './faults.ts';
import { migrate, schemaVersion, schemaVersionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openClinicFile, type ClinicFile } from './open.ts';
import { openTestFile, testKey, type TestFile } from './testing/file.ts';
import { rowsByVersion } from './testing/rows.ts';

const versions = migrations.map((step) => step.version);
let test: TestFile | undefined;
afterEach(() => {
  test?.close();
  test = undefined;
});

function openAt(version: number): ClinicFile {
  test = openTestFile(version);
  return test.file;
}

function putRows(file: ClinicFile, upTo: number): void {
  for (const version of versions) if (version <= upTo) file.exec(rowsByVersion[version] ?? '');
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

function tablesOf(file: ClinicFile): Table[] {
  return Object.keys(countRows(file)).map((name) => ({
    name,
    columns: file.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(name).map(String),
  }));
}

/** Settings that a later step carries over to another table; a test of its own follows them there. */
const movedOn: ReadonlySet<string> = new Set(['retention_settings']);

/** Every row of these tables, in these columns only. */
function contentOf(file: ClinicFile, tables: readonly Table[]): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map(({ columns, name }) => [name, file.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${columns.slice(0, 2).join(', ')}`).raw().all()]),
  );
}

describe('migrations', () => {
  it('rise by tens and have rows to be tested with', () => {
    expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
    expect(Object.keys(rowsByVersion).map(Number)).toEqual(versions);
  });

  it.each(versions)('carry a clinic with rows from version %i to the newest, every row as it was', (version) => {
    const file = openAt(version);
    putRows(file, version);
    const tables = tablesOf(file).filter(({ name }) => !movedOn.has(name));
    const before = contentOf(file, tables);
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);

    migrate(file);

    expect(schemaVersionOf(file)).toBe(schemaVersion);
    expect(contentOf(file, tables)).toEqual(before);
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('bring every file to the same schema, wherever it started', () => {
    const schemaOf = (file: ClinicFile): unknown => file.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    const whole = schemaOf(openAt(schemaVersion));
    test?.close();
    const file = openAt(0);
    for (const version of versions) migrate(file, version);
    expect(schemaOf(file)).toEqual(whole);
  });

  it.each([
    ['the two ages agree', 18, 18, 10, 10],
    ['records of minors ran from a later age', 18, 21, 10, 13],
    ['records of minors ran from an earlier age', 21, 18, 10, 7],
    ['the years would end before coming of age', 21, 16, 2, 0],
  ])('keep a minor’s record to the same day where %s', (_how, consentAge, retentionAge, years, wanted) => {
    const file = openAt(270);
    file.exec(`UPDATE consent_settings SET age_of_majority = ${consentAge};
      UPDATE retention_settings SET majority_age = ${retentionAge}, minor_years = ${years}, adult_years = 7, version = 4`);
    migrate(file);
    expect(file.prepare('SELECT * FROM retention_years').get()).toEqual({ singleton: 1, adult_years: 7, minor_years: wanted, version: 4 });
    expect(file.prepare('SELECT age_of_majority FROM consent_settings').pluck().get()).toBe(consentAge);
  });

  it('find the intakes that wait, among those of before and after', () => {
    const file = openAt(280);
    putRows(file, 280);
    const waiting = (): unknown[] => file.prepare('SELECT response_id FROM waiting_intakes ORDER BY 1').pluck().all();
    const add = `INSERT INTO intake_responses (id, client_id, form_id, form_version, way, answers, signatures, handed_in_at, handed_in_by, hash)
      SELECT 'old', client_id, form_id, form_version, way, answers, signatures, handed_in_at, handed_in_by, hash FROM intake_responses WHERE id = 'response'`;
    file.exec(add);
    migrate(file);
    expect(waiting()).toEqual(['old']);
    file.exec(add.replace("'old'", "'new'"));
    expect(waiting()).toEqual(['new', 'old']);
    file.exec("INSERT INTO intake_reviews (response_id, lines, health_version, reviewed_at, reviewed_by) SELECT 'old', lines, health_version, reviewed_at, reviewed_by FROM intake_reviews");
    expect(waiting()).toEqual(['new']);
  });

  it('do nothing to a file that is up to date', () => {
    const file = openAt(schemaVersion);
    putRows(file, schemaVersion);
    const changesBefore = file.prepare('SELECT total_changes()').pluck().get();
    migrate(file);
    expect(file.prepare('SELECT total_changes()').pluck().get()).toBe(changesBefore);
  });

  it('refuse a file from a newer program and leave it byte for byte', () => {
    const file = openAt(schemaVersion);
    putRows(file, schemaVersion);
    file.pragma(`user_version = ${schemaVersion + 10}`);
    file.pragma('wal_checkpoint(TRUNCATE)');
    const path = test?.path ?? '';
    const hashOf = (): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hashOf();
    const again = openClinicFile({ path, key: testKey });
    expect(() => migrate(again)).toThrow(new ClinicFileError('clinicFileNewer'));
    again.close();
    expect(hashOf()).toBe(before);
  });

  it.each(versions.slice(1))('take back the whole of step %i when one of its statements fails', (version) => {
    const before = versions[versions.indexOf(version) - 1] ?? 0;
    const file = openAt(before);
    putRows(file, before);
    // The step's last object exists already, so that everything before it has run when it fails.
    const { kind, name: last } = lastCreated(version);
    const inTheWay = kind === 'TRIGGER' ? `${last} BEFORE INSERT ON drafts BEGIN SELECT 1; END` : `${last} (in_the_way TEXT) STRICT`;
    file.exec(`CREATE ${kind} ${inTheWay}`);
    const schemaBefore = file.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();

    expect(() => migrate(file)).toThrow(last);

    expect(schemaVersionOf(file)).toBe(before);
    expect(file.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(schemaBefore);
    expect(file.inTransaction).toBe(false);
    file.exec(`DROP ${kind} ${last}`);
    migrate(file);
    expect(schemaVersionOf(file)).toBe(schemaVersion);
  });
});

/** The last object of a step that another object of its name keeps from being made. */
function lastCreated(version: number): { readonly kind: 'TABLE' | 'TRIGGER'; readonly name: string } {
  const sql = migrations.find((step) => step.version === version)?.sql ?? '';
  const tables = [...sql.matchAll(/CREATE (?:UNIQUE )?(?:TABLE|INDEX) (\w+)/g)];
  const [, trigger = ''] = [...sql.matchAll(/CREATE TRIGGER (\w+)/g)].at(-1) ?? [];
  const [, table] = tables.at(-1) ?? [];
  return table === undefined ? { kind: 'TRIGGER', name: trigger } : { kind: 'TABLE', name: table };
}
