// Writes shared/clinical/generated/*.ts from the clinic's csv tables, after checking every reference in them.
// Usage: npm run clinical -- DIR

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CONSENT_IDS } from '../shared/clinical/consents.ts';
import { RED_FLAG_BUNDLES } from '../shared/clinical/red-flags.ts';
import type { SourceId } from '../shared/clinical/sources.ts';

type Row = Readonly<Record<string, string>>;
type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Report = (problem: string) => void;

interface Table {
  readonly file: string;
  /** The id column: the first. */
  readonly key: string;
  readonly rows: readonly Row[];
  readonly ids: ReadonlySet<string>;
}

export interface ClinicalSheets {
  readonly muscles: string;
  readonly body_regions: string;
  readonly rom: string;
  readonly special_tests: string;
  readonly entrapments: string;
  readonly contraindications: string;
  readonly icd10: string;
}

const SHEETS = {
  muscles: 'id,name,region,body_regions,body_map_views,test_action,nerve,roots,trp_common_count,referral_words,referral_regions,entraps,caution,sided,source',
  // The ellipses belong to an older, narrower figure: the drawn plate under shared/clinical/body has replaced them.
  body_regions: 'base_id,name,sided,views,front_cx_cy_rx_ry,back_cx_cy_rx_ry,side_cx_cy_rx_ry,sensitivity,neighbours,required_consent',
  rom: 'id,joint,joint_name,motion,normal_value,unit,sided,ama_value,instrument,position,change_threshold,higher_is_better,value_source,verification,note',
  special_tests: 'id,name,region,structure,sided,how_in_short,positive_definition,safety_flag,result_fields',
  entrapments: 'id,name,nerve,muscles,region,symptoms,icd10_options,tests,note',
  contraindications: 'id,label,class_general,class_cupping,class_stretch,ask,prompt,action',
  icd10: 'code,short_title,verified',
} as const satisfies Readonly<Record<keyof ClinicalSheets, string>>;

/** Long source texts that many rows repeat, and the entry of shared/clinical/sources.ts that stands for them. */
const SOURCE_IDS: Readonly<Record<string, SourceId>> = {
  'own knowledge: standard anatomy + Travell & Simons facts; counts approximate, editions differ': 'anatomy_trigger_points',
  'AAOS (1965; Greene & Heckman 1994) as tabulated in goniometry texts': 'norm_aaos',
  'AMA Guides (common normal); no AAOS lumbar-only value': 'norm_ama',
  'common clinical value, not AAOS': 'norm_common',
  'Kendall muscle-length norm (muscle length test, not joint ROM)': 'norm_kendall',
  'verified http://fadavispt.mhmedical.com (table A.1)': 'checked_goniometry_table',
  'own knowledge; verify against a goniometry text before release': 'unchecked_goniometry',
};

const VERIFIED_CODE: Readonly<Record<string, boolean>> = {
  'seen in public code sources': true,
  'own knowledge; check against current CMS/NCHS file': false,
};

/** Shorthand of the tables that a person should not have to read. */
const REWORDED: Readonly<Record<string, string | null>> = {
  'red:cauda_equina': 'screen for cauda equina first',
  'red headaches': 'screen for dangerous headaches first',
  lower_is_better: null,
  'No neck end-range; clearance [neck: block end-range and cupping]': 'No end-range movement and no cupping of the neck; clearance',
};

/** Red flags that a note names in shorthand. */
const NOTED_RED_FLAGS: Readonly<Record<string, readonly string[]>> = {
  'red:cauda_equina': ['cauda_equina'],
  'red headaches': ['thunderclap_headache', 'temporal_arteritis', 'cervical_artery'],
};

/** Prompts that are no question to the client: who knows the answer, and how we word it. */
const PROMPTS: Readonly<Record<string, { readonly by: 'therapist' | 'client' | 'rule'; readonly text: string }>> = {
  '(therapist observes)': { by: 'therapist', text: 'Observed by the therapist' },
  '(therapist assesses)': { by: 'therapist', text: 'Judged by the therapist' },
  '(therapist checks)': { by: 'therapist', text: 'Checked by the therapist' },
  'Blood pressure reading (if measured)': { by: 'therapist', text: 'Blood pressure, if measured' },
  '(region rule)': { by: 'rule', text: 'Follows from the region' },
  'Date of birth': { by: 'rule', text: 'Follows from the date of birth' },
  '(optional, client chooses to say)': { by: 'client', text: 'Menstruation today? (only if you wish to say)' },
};

/** Muscles listed on a view where none of their regions is: they reach into a neighbour's region there, as the plate shows. */
const SEEN_BEYOND_OWN_REGIONS: ReadonlySet<string> = new Set(['latissimus_dorsi side', 'brachioradialis front', 'fibularis_tertius side']);

const ENTRAPMENT_SOURCES: Readonly<Record<string, SourceId>> = {
  ent_piriformis_syndrome: 'entrapment_piriformis',
  ent_pseudo_angina: 'entrapment_pseudo_angina',
};

const RESULT_FIELDS = 'result(positive|negative|equivocal|not_done|unable)';
const SIDE_FIELD = 'side(l|r|bilateral)';

function cell(row: Row, column: string): string {
  return (row[column] ?? '').trim();
}

/** "-" stands for nothing; so does an empty cell. */
function optional(row: Row, column: string): string | null {
  const text = cell(row, column);
  if (text in REWORDED) return REWORDED[text] ?? null;
  return text === '' || text === '-' ? null : text;
}

function list(row: Row, column: string, separator = ';'): readonly string[] {
  return (optional(row, column) ?? '').split(separator).map((part) => part.trim()).filter((part) => part !== '');
}

function readTable(sheets: ClinicalSheets, name: keyof ClinicalSheets, report: Report): Table {
  const file = `${name}.csv`;
  const parsed = Papa.parse<Record<string, string>>(sheets[name], { header: true, skipEmptyLines: true });
  for (const error of parsed.errors) report(`${file} row ${error.row ?? 0}: ${error.message}`);
  if (parsed.meta.fields?.join(',') !== SHEETS[name]) report(`${file}: the columns are not ${SHEETS[name]}`);
  const key = SHEETS[name].split(',', 1)[0] ?? 'id';
  const ids = new Set<string>();
  for (const row of parsed.data) {
    const id = cell(row, key);
    if (id === '') report(`${file}: a row without ${key}`);
    if (ids.has(id)) report(`${file} ${id}: occurs twice`);
    ids.add(id);
  }
  return { file, key, rows: parsed.data, ids };
}

/** Reads one row, column by column; whatever is wrong is reported with file, row and column. */
function reader(table: Table, row: Row, report: Report) {
  const id = cell(row, table.key);
  const say: Report = (problem) => report(`${table.file} ${id}: ${problem}`);

  function oneOf(column: string, allowed: readonly string[]): string {
    const text = cell(row, column);
    if (!allowed.includes(text)) say(`${column} "${text}" is none of ${allowed.join(', ')}`);
    return text;
  }

  function text(column: string): string {
    const found = optional(row, column);
    if (found === null) say(`${column} is empty`);
    return found ?? '';
  }

  function number(column: string): number {
    if (!/^-?\d+(\.\d+)?$/.test(cell(row, column))) say(`${column} "${cell(row, column)}" is not a number`);
    return Number(cell(row, column));
  }

  function refs(column: string, target: Table, atLeast: 0 | 1): readonly string[] {
    const ids = list(row, column);
    for (const ref of ids) if (!target.ids.has(ref)) say(`${column} names "${ref}", which ${target.file} does not have`);
    if (ids.length < atLeast) say(`${column} is empty`);
    return ids;
  }

  function mapped<T>(column: string, known: Readonly<Record<string, T>>): T | null {
    const found = known[cell(row, column)];
    if (found === undefined) say(`${column} "${cell(row, column)}" is not known to this script`);
    return found ?? null;
  }

  return { id, say, oneOf, text, number, refs, mapped, yes: (column: string) => oneOf(column, ['y', 'n']) === 'y' };
}

type Tables = Readonly<Record<keyof ClinicalSheets, Table>>;
type Built = readonly { readonly [key: string]: Value }[];

function buildMuscles(tables: Tables, report: Report): Built {
  const viewsOfRegion = new Map(tables.body_regions.rows.map((row) => [cell(row, 'base_id'), list(row, 'views')]));
  return tables.muscles.rows.map((row) => {
    const read = reader(tables.muscles, row, report);
    const regions = read.refs('body_regions', tables.body_regions, 1);
    const views = list(row, 'body_map_views', ',');
    for (const view of views) {
      const isShown = regions.some((region) => viewsOfRegion.get(region)?.includes(view));
      if (!isShown && !SEEN_BEYOND_OWN_REGIONS.has(`${read.id} ${view}`)) read.say(`none of its regions is on the ${view} view`);
    }
    return {
      id: read.id,
      name: read.text('name'),
      group: read.text('region'),
      regions,
      views,
      testAction: read.text('test_action'),
      nerve: read.text('nerve'),
      roots: read.text('roots'),
      triggerPointCount: read.number('trp_common_count'),
      referral: read.text('referral_words'),
      referralRegions: read.refs('referral_regions', tables.body_regions, 1),
      entraps: optional(row, 'entraps'),
      caution: optional(row, 'caution'),
      sided: read.yes('sided'),
      source: read.mapped('source', SOURCE_IDS),
    };
  });
}

function buildRegions(tables: Tables, report: Report): Built {
  const neighboursOf = new Map(tables.body_regions.rows.map((row) => [cell(row, 'base_id'), list(row, 'neighbours')]));
  return tables.body_regions.rows.map((row) => {
    const read = reader(tables.body_regions, row, report);
    const neighbours = read.refs('neighbours', tables.body_regions, 1);
    for (const other of neighbours) {
      if (!neighboursOf.get(other)?.includes(read.id)) read.say(`has the neighbour "${other}", which does not name it back`);
    }
    const sensitivity = Number(read.oneOf('sensitivity', ['0', '1', '2']));
    const requiredConsent = optional(row, 'required_consent');
    if (requiredConsent !== null) read.oneOf('required_consent', [...CONSENT_IDS, 'never']);
    if ((requiredConsent === 'never') !== (sensitivity === 2)) read.say('sensitivity 2 and "never" go together');
    return {
      id: read.id,
      name: read.text('name'),
      sided: read.yes('sided'),
      views: list(row, 'views'),
      sensitivity,
      requiredConsent,
      neighbours,
    };
  });
}

function buildMotions(tables: Tables, report: Report): Built {
  return tables.rom.rows.map((row) => {
    const read = reader(tables.rom, row, report);
    return {
      id: read.id,
      joint: read.text('joint'),
      jointName: read.text('joint_name'),
      movement: read.text('motion'),
      normalValue: read.number('normal_value'),
      amaValue: optional(row, 'ama_value') === null ? null : read.number('ama_value'),
      unit: read.oneOf('unit', ['deg', 'mm']),
      sided: read.yes('sided'),
      instrument: read.text('instrument'),
      position: read.text('position'),
      changeThreshold: read.number('change_threshold'),
      higherIsBetter: read.yes('higher_is_better'),
      note: optional(row, 'note'),
      source: read.mapped('value_source', SOURCE_IDS),
      verification: read.mapped('verification', SOURCE_IDS),
    };
  });
}

function buildSpecialTests(tables: Tables, report: Report): Built {
  return tables.special_tests.rows.map((row) => {
    const read = reader(tables.special_tests, row, report);
    const sided = read.yes('sided');
    const fields = list(row, 'result_fields');
    const shared = [RESULT_FIELDS, ...(sided ? [SIDE_FIELD] : []), 'familiar_symptoms(y/n)', 'nprs', 'note'];
    if (fields.slice(0, shared.length).join(';') !== shared.join(';')) read.say('result_fields do not begin with what every test records');
    const region = read.text('region');
    return {
      id: read.id,
      name: read.text('name'),
      region,
      structure: read.text('structure'),
      sided,
      how: read.text('how_in_short'),
      positiveWhen: read.text('positive_definition'),
      safety: read.oneOf('safety_flag', ['none', 'referral_if_positive', 'stop_and_refer']),
      measures: fields.slice(shared.length),
      source: region === 'thoracic_outlet' ? 'tests_thoracic_outlet' : 'tests_own_words',
    };
  });
}

function buildEntrapments(tables: Tables, report: Report): Built {
  const redFlagIds: ReadonlySet<string> = new Set(RED_FLAG_BUNDLES.map((bundle) => bundle.id));
  return tables.entrapments.rows.map((row) => {
    const read = reader(tables.entrapments, row, report);
    const redFlags = NOTED_RED_FLAGS[cell(row, 'note')] ?? [];
    for (const flag of redFlags) if (!redFlagIds.has(flag)) read.say(`note names the red flag "${flag}", which does not exist`);
    const region = read.text('region');
    return {
      id: read.id,
      name: read.text('name'),
      nerve: read.text('nerve'),
      muscles: read.refs('muscles', tables.muscles, 1),
      region,
      symptoms: read.text('symptoms'),
      codes: read.refs('icd10_options', tables.icd10, 1),
      tests: read.refs('tests', tables.special_tests, 0),
      redFlags,
      note: optional(row, 'note'),
      source: ENTRAPMENT_SOURCES[read.id] ?? (region === 'thoracic_outlet' ? 'entrapment_thoracic_outlet' : 'entrapment_facts'),
    };
  });
}

function buildContraindications(tables: Tables, report: Report): Built {
  const known = tables.contraindications.ids;
  for (const { id, contraindications } of RED_FLAG_BUNDLES) {
    for (const ref of contraindications) if (!known.has(ref)) report(`red-flags.ts ${id}: names "${ref}", which contraindications.csv does not have`);
  }
  return tables.contraindications.rows.map((row) => {
    const read = reader(tables.contraindications, row, report);
    const classOf = (column: string) => read.oneOf(column, ['absolute', 'clearance', 'local', 'caution', 'none']);
    const prompt = PROMPTS[cell(row, 'prompt')];
    return {
      id: read.id,
      label: read.text('label'),
      classes: { general: classOf('class_general'), cupping: classOf('class_cupping'), stretch: classOf('class_stretch') },
      ask: read.oneOf('ask', ['intake', 'every_visit', 'today', 'always']),
      answeredBy: prompt?.by ?? 'client',
      prompt: prompt?.text ?? read.text('prompt'),
      action: read.text('action'),
    };
  });
}

function buildDiagnoses(tables: Tables, report: Report): Built {
  return tables.icd10.rows.map((row) => {
    const read = reader(tables.icd10, row, report);
    if (!/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(read.id)) read.say('is not shaped like an ICD-10-CM code');
    return { code: read.id, title: read.text('short_title'), verified: read.mapped('verified', VERIFIED_CODE) };
  });
}

function literal(value: Value): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${literal(part)}`).join(', ')} }`;
}

/** One row per line, so that a changed fact is a changed line. */
function moduleText(csv: string, name: string, rows: Built): string {
  const head = `// Written by scripts/generate-clinical.ts from ${csv}: change the table and run it again, not this file.`;
  return `${head}\n\nexport const ${name} = [\n${rows.map((row) => `  ${literal(row)},\n`).join('')}] as const;\n`;
}

/** All generated files by name, and everything that is wrong with the tables; write nothing unless that is empty. */
export function generateClinical(sheets: ClinicalSheets): { readonly files: Readonly<Record<string, string>>; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const table = (name: keyof ClinicalSheets) => readTable(sheets, name, report);
  const tables: Tables = {
    muscles: table('muscles'),
    body_regions: table('body_regions'),
    rom: table('rom'),
    special_tests: table('special_tests'),
    entrapments: table('entrapments'),
    contraindications: table('contraindications'),
    icd10: table('icd10'),
  };
  const files = {
    'muscles.ts': moduleText('muscles.csv', 'MUSCLE_ROWS', buildMuscles(tables, report)),
    'regions.ts': moduleText('body_regions.csv', 'REGION_ROWS', buildRegions(tables, report)),
    'motions.ts': moduleText('rom.csv', 'MOTION_ROWS', buildMotions(tables, report)),
    'special-tests.ts': moduleText('special_tests.csv', 'SPECIAL_TEST_ROWS', buildSpecialTests(tables, report)),
    'entrapments.ts': moduleText('entrapments.csv', 'ENTRAPMENT_ROWS', buildEntrapments(tables, report)),
    'contraindications.ts': moduleText('contraindications.csv', 'CONTRAINDICATION_ROWS', buildContraindications(tables, report)),
    'diagnoses.ts': moduleText('icd10.csv', 'DIAGNOSIS_ROWS', buildDiagnoses(tables, report)),
  };
  return { files, problems };
}

function run(folder: string): number {
  const sheet = (name: keyof ClinicalSheets) => readFileSync(join(folder, `${name}.csv`), 'utf8');
  const { files, problems } = generateClinical({
    muscles: sheet('muscles'),
    body_regions: sheet('body_regions'),
    rom: sheet('rom'),
    special_tests: sheet('special_tests'),
    entrapments: sheet('entrapments'),
    contraindications: sheet('contraindications'),
    icd10: sheet('icd10'),
  });
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n${problems.length} problems; nothing was written.\n`);
    return 1;
  }
  const target = join(import.meta.dirname, '..', 'shared', 'clinical', 'generated');
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text);
  process.stdout.write(`${Object.keys(files).length} files written to shared/clinical/generated.\n`);
  return 0;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) process.stderr.write('Usage: npm run clinical -- DIR   (the folder with the csv tables)\n');
  process.exitCode = folder === undefined ? 2 : run(folder);
}
