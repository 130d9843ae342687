// `npm run bench [-- ROWS]`: every figure beside its baseline of the same run. Goals are not assertions: the exit code
// is 1 only when a row cannot be measured or when its two sides do not say the same.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from '../scripts/tools/build.ts';
import { root } from '../scripts/tools/run.ts';
import { agreementOf } from './harness/agreement.ts';
import { readChoices, type Choices } from './harness/choices.ts';
import { clinicsFor } from './harness/data.ts';
import { readEnvironment } from './harness/environment.ts';
import { notMeasured, type Line } from './harness/line.ts';
import { takeMark } from './harness/mark.ts';
import { inOrder, linesIn, remember } from './harness/remember.ts';
import { closingText, report, table } from './harness/report.ts';
import type { Group } from './rows/group.ts';
import { groups } from './rows/groups.ts';

type Clinics = ReturnType<typeof clinicsFor>;

interface Measured {
  readonly lines: readonly Line[];
  readonly isWhole: boolean;
}

const resultsFile = join(root, 'bench', 'results.md');

async function measure(group: Group, clinics: Clinics, wanted: ReadonlySet<number>): Promise<Measured> {
  try {
    return { lines: await group.measure(clinics, wanted), isWhole: true };
  } catch (fault) {
    console.error(fault);
    const why = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault);
    return { lines: [...wanted].map((row) => notMeasured(row, '', '', `it failed: ${why.replaceAll('|', '/').slice(0, 120)}`)), isWhole: false };
  }
}

async function measureAll(choices: Choices, clinics: Clinics): Promise<boolean> {
  const before = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8') : '';
  const lines: Line[] = [];
  const machine = await readEnvironment();
  const marks: number[] = [];
  let closing = '';
  let isWhole = true;
  for (const group of groups) {
    const wanted = new Set(group.rows.filter((row) => choices.rows?.has(row) ?? true));
    if (wanted.size === 0) continue;
    console.error(`rows ${[...wanted].join(', ')} ...`);
    marks.push(await takeMark());
    const startedAt = performance.now();
    const measured = await measure(group, clinics, wanted);
    console.error(`... ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
    lines.push(...measured.lines);
    isWhole &&= measured.isWhole;
    // After each group, so that a run that is ended keeps what it has measured.
    const environment = { ...machine, data: clinics.used(), marks };
    const agreement = agreementOf(linesIn(before, environment), lines);
    const known = remember(before, lines, environment);
    writeFileSync(resultsFile, report(known.lines, closingText(known.environment, agreement)));
    closing = closingText(environment, agreement);
  }
  console.log(`${table(inOrder(lines))}\n\n${closing}`);
  return isWhole;
}

try {
  const choices = readChoices(process.argv.slice(2));
  if (!isBuilt() && !(await build({ isQuiet: true }))) throw new Error('The build failed; see above.');
  const clinics = clinicsFor(choices.dataFolder);
  try {
    process.exitCode = (await measureAll(choices, clinics)) ? 0 : 1;
  } finally {
    clinics.remove();
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
