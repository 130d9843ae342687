// What failed, in a few lines: where only the end of the output is kept, it must tell what happened.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const shownFailures = 3;
const shownLines = 8;
const shownWidth = 200;

const suite = z.object({
  specs: z.array(z.object({
    file: z.string(),
    title: z.string(),
    tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(z.object({ message: z.string().default(''), stack: z.string().default('') })).default([]) })) })),
  })).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});
type Suite = z.output<typeof suite>;

const report = z.object({
  /** Playwright's. */
  suites: z.array(suite).default([]),
  /** Vitest's. */
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    message: z.string().default(''),
    assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
  })).default([]),
});

function summary(title: string, message: string): string {
  const lines = stripVTControlCharacters(message).split('\n').filter((line) => line.trim() !== '');
  const head = lines.slice(0, shownLines);
  const place = lines.slice(shownLines).find((line) => /^\s+at .*\.(?:test|spec)\.tsx?:/u.test(line));
  return [`* ${title}`, ...[...head, ...(place === undefined ? [] : [place])].map((line) => `    ${line.trim().slice(0, shownWidth)}`)].join('\n');
}

function failuresOf({ specs, suites }: Suite): readonly string[] {
  const here = specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors.map(({ message, stack }) => summary(`${file}: ${title}`, `${message}\n${stack}`))),
  );
  return [...here, ...suites.flatMap(failuresOf)];
}

/** A file of which the process died has no failed test, but tests without an end; one that cannot be read has no test. */
function brokenOff({ name, status, message, assertionResults }: z.output<typeof report>['testResults'][number]): readonly string[] {
  const under = assertionResults.find((test) => test.status === 'pending');
  if (status !== 'failed' || (message === '' && under === undefined)) return [];
  return [summary(name, under === undefined ? message : `${message}\nBroken off in: ${under.fullName}`)];
}

/** The first failed tests of vitest's or Playwright's report, each with how its message begins and where it stopped. */
export function failuresIn(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const { suites, testResults } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const units = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ failureMessages }) => (failureMessages ?? []).length > 0)
    .map(({ fullName, failureMessages }) => summary(fullName, (failureMessages ?? []).join('\n')));
  return [...suites.flatMap(failuresOf), ...units, ...testResults.flatMap(brokenOff)].slice(0, shownFailures);
}
