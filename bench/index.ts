// `npm run bench [-- ROWS]`: every figure beside its baseline of the same run. Goals are not assertions: the exit code
// is 1 only when a row cannot be measured or when its two sides do not say the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from '../scripts/tools/build.ts';
import { root } from '../scripts/tools/run.ts';
import { readChoices, type Choices } from './harness/choices.ts';
import { clinicsFor } from './harness/data.ts';
import { readEnvironment } from './harness/environment.ts';
import { notMeasured, type Line } from './harness/line.ts';
import { inOrder, remember } from './harness/remember.ts';
import { environmentText, report, table } from './harness/report.ts';
import { groups } from './rows/groups.ts';

type Clinics = ReturnType<typeof clinicsFor>;

async function measureAll(choices: Choices, clinics: Clinics): Promise<boolean> {
  const lines: Line[] = [];
  let isWhole = true;
  for (const group of groups) {
    const wanted = new Set(group.rows.filter((row) => choices.rows?.has(row) ?? true));
    if (wanted.size === 0) continue;
    console.error(`rows ${[...wanted].join(', ')} ...`);
    try {
      lines.push(...(await group.measure(clinics, wanted)));
    } catch (fault) {
      isWhole = false;
      console.error(fault);
      for (const row of wanted) lines.push(notMeasured(row, 'see the fault above', '', 'it failed'));
    }
  }
  const environment = await readEnvironment(clinics.used());
  console.log(`${table(inOrder(lines))}\n\n${environmentText(environment)}`);
  // A run of some rows renews those and leaves what others said under the same versions.
  if (isWhole) {
    const known = remember(lines, environment);
    writeFileSync(join(root, 'bench', 'results.md'), report(known.lines, known.environment));
  }
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
