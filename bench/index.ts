// `npm run bench`: the figures that are measured so far, each beside its baseline of the same run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './rows/row.ts';
import { initialSize } from './rows/size.ts';
import { startTime } from './rows/start-time.ts';

const root = join(import.meta.dirname, '..');
const columns = ['number', 'what', 'ours', 'baseline', 'ratio', 'goal'] as const satisfies readonly (keyof Row)[];

function table(rows: readonly Row[]): string {
  const cells = [columns.map(String), ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

if (existsSync(join(root, 'out', 'main', 'loopback.js'))) {
  console.log(table([await startTime(root), initialSize(join(root, 'out', 'renderer'))]));
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}. Medians of 15 rounds, 3 warm-ups dropped.`);
} else {
  console.error('Build first: npm run build');
  process.exitCode = 1;
}
