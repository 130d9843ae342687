// The steps of `npm run check` and `npm test`: one after the other, streaming what they print, stopping at the first
// that fails, with an honest count at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from './build.ts';
import { failuresIn } from './failures.ts';
import { root, runScript, runTool } from './run.ts';

const reports = join(root, 'out', 'reports');

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly name: string;
  run(): Promise<number>;
  /** Where the step writes its own count; steps without one hold no tests. */
  readonly report?: string;
}

export const steps = {
  types: { name: 'types', run: () => runTool('tsc', ['-b']) },
  lint: { name: 'lint', run: () => runTool('oxlint', ['--max-warnings', '0', '.']) },
  layers: { name: 'layers', run: () => runScript('layers.ts') },
  unit: {
    name: 'unit and integration tests',
    report: join(reports, 'unit.json'),
    run: () => {
      const output = `--outputFile.json=${join(reports, 'unit.json')}`;
      return runTool('vitest', ['run', '--reporter=default', '--reporter=json', output]);
    },
  },
  build: { name: 'build', run: async () => ((await build()) ? 0 : 1) },
  browser: { name: 'browser', run: () => runScript('find-browser.ts') },
  e2e: { name: 'end-to-end tests', report: join(reports, 'e2e.json'), run: () => runScript('e2e.ts') },
  packaging: {
    name: 'packaging check',
    report: join(reports, 'packaging.json'),
    run: () => runScript('package-check.ts'),
  },
} as const satisfies Record<string, Step>;

/** Runs the steps in order and prints the summary; its last line is the plain count. Sets the exit code. */
export async function runSteps(chosen: readonly Step[]): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const done: string[] = [];
  const total = { passed: 0, failed: 0 };
  let failedStep: string | undefined;
  for (const step of chosen) {
    console.log(`\n== ${step.name}`);
    const startedAt = performance.now();
    const code = await step.run();
    const count = step.report === undefined ? { passed: 0, failed: 0 } : countIn(step.report);
    total.passed += count.passed;
    // A step that fails without a failed test still is a failure.
    total.failed += code === 0 ? count.failed : Math.max(1, count.failed);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const tests = step.report === undefined ? '' : `, ${count.passed} passed, ${count.failed} failed`;
    done.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
    if (code === 0 && count.failed === 0) continue;
    failedStep = step.name;
    break;
  }
  const left = chosen.slice(done.length).map(({ name }) => `-      ${name} (not run)`);
  console.log(`\n${[...done, ...left].join('\n')}`);
  const failed = chosen.find(({ name }) => name === failedStep);
  if (failed) console.log([...(failed.report === undefined ? [] : failuresIn(failed.report)), `Stopped at: ${failed.name}`].join('\n'));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = failedStep === undefined ? 0 : 1;
}

/** Reads vitest's, Playwright's or our own report. A report that is missing counts nothing. */
export function countIn(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats !== undefined) {
    const { expected = 0, unexpected = 0, flaky = 0 } = report.stats;
    // A test that passes only at the second try is not one to trust.
    return { passed: Number(expected), failed: Number(unexpected) + Number(flaky) };
  }
  return { passed: Number(report.numPassedTests ?? 0), failed: Number(report.numFailedTests ?? 0) };
}
