// npm run faults [-- ROWS]: injects the faults of the matrix for real, at full length, and prints how many were survived.
import { faultRows, lastFaultRow, type FaultRow } from './tools/fault-rows.ts';
import { rowsIn } from './tools/rows.ts';
import { runScript, runTool } from './tools/run.ts';

async function survives({ number, what, tests, stories = [], runs }: FaultRow): Promise<boolean> {
  console.log(`\n${number}  ${what}`);
  const environment = runs === undefined ? {} : { FASCIA_FAULT_RUNS: String(runs) };
  if ((await runTool('vitest', ['run', '--reporter=dot', ...tests], { environment })) !== 0) return false;
  return stories.length === 0 || (await runScript('e2e.ts', stories, { environment })) === 0;
}

const wanted = new Set(rowsIn(process.argv.slice(2), lastFaultRow));
const rows = faultRows.filter(({ number }) => wanted.size === 0 || wanted.has(number));
const lost: number[] = [];
for (const row of rows) if (!(await survives(row))) lost.push(row.number);
console.log(`\n${rows.length - lost.length} survived of ${rows.length}${lost.length === 0 ? '' : `; lost: ${lost.join(', ')}`}`);
process.exitCode = lost.length === 0 && rows.length > 0 ? 0 : 1;
