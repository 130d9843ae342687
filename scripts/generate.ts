// `npm run generate -- tiny|clinic|chain --out DIR`: makes an invented clinic of that size, to look at and to measure on.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generateClinic, GenerationCancelled, type GeneratedClinic } from '../main/generate/generate-clinic.ts';
import { readGenerateOptions, usage, type GenerateChoices } from './tools/generate-options.ts';

const megabyte = 1024 * 1024;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** One line that is written over where there is a terminal, and a new line for each step where there is none. */
function createProgress(startedAt: number): (step: string, progress: number) => void {
  const isTerminal = process.stdout.isTTY;
  let shown = '';
  return (step, progress) => {
    const line = isTerminal ? `${step} ${Math.floor(100 * progress)} %` : step;
    if (line === shown) return;
    shown = line;
    process.stdout.write(isTerminal ? `\r\x1b[K${line}  ${seconds(startedAt)}` : `${line} …\n`);
  };
}

function report({ content, password, recoveryCode, signIns }: GeneratedClinic, folder: string, startedAt: number): void {
  for (const [table, count] of Object.entries(content.rows)) console.log(`${table.padEnd(20)} ${String(count).padStart(10)}`);
  const bytes = statSync(join(folder, 'clinic.fascia')).size;
  console.log(`\n${Math.round(bytes / megabyte)} MB in ${seconds(startedAt)}; content ${content.hash}`);
  console.log(`\nSign in with the password "${password}" as`);
  for (const { signInName, name, roles } of signIns) console.log(`  ${signInName.padEnd(8)} ${name}, ${roles.join(' and ')}`);
  console.log(`Recovery code: ${recoveryCode}\n\nnpm start -- --data ${folder}`);
}

async function generate({ size, out, seed, now, isChecked }: GenerateChoices): Promise<number> {
  const folder = resolve(out);
  const isNew = !existsSync(folder);
  if (!isNew && readdirSync(folder).length > 0) {
    console.error(`${folder} is not empty: a clinic is generated into a new or empty folder only.`);
    return 1;
  }
  const startedAt = performance.now();
  const onProgress = createProgress(startedAt);
  let isCancelled = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isCancelled = true));
  try {
    const made = await generateClinic({ size, folder, seed, now, isChecked, onProgress, isCancelled: () => isCancelled });
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    report(made, folder, startedAt);
    return 0;
  } catch (fault) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    console.error(fault instanceof GenerationCancelled ? `\n${fault.message}` : fault);
    return fault instanceof GenerationCancelled ? 130 : 1;
  }
}

const choices = readGenerateOptions(process.argv.slice(2));
if (typeof choices === 'string') {
  console.error(`${choices}\n\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await generate(choices);
}
