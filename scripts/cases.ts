// npm run cases -- FILE: replays courses of care through the contract in a throw-away clinic and compares the outcome.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { bodyFigure } from '../shared/clinical/body/body.data.ts';
import { careCase, type CareCase } from '../main/demo/case.model.ts';
import { compareCase, type ComparedValue } from '../main/demo/compare-case.ts';
import { compareUnits } from '../main/demo/compare-units.ts';
import { replayCase } from '../main/demo/replay-case.ts';
import { unreadFields } from '../main/demo/unread-fields.ts';
import { openTestClinic } from '../main/testing/clinic.ts';

async function replayInOwnClinic(course: CareCase): Promise<ComparedValue[]> {
  const clinic = await openTestClinic({}, { timeZone: course.timezone });
  try {
    const desk = clinic.as('frontDesk');
    const [service] = await desk.clinic.listServices();
    const [room] = await desk.clinic.listRooms();
    const replayed = await replayCase(
      {
        desk,
        therapist: clinic.as('therapist'),
        therapistId: clinic.staffIds.therapist,
        therapistName: 'Theo Therapist',
        serviceId: service?.id ?? '',
        roomAt: () => room?.id ?? null,
        zone: course.timezone,
        figure: bodyFigure,
        newId: randomUUID,
        setClock: clinic.clock.set,
      },
      course,
    );
    return [...compareCase(course, replayed), ...compareUnits(course, replayed.units)];
  } finally {
    await clinic.close();
  }
}

function refusalText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const data = 'data' in fault ? ` ${JSON.stringify(fault.data)}` : '';
  return `${fault.message}${data}`;
}

/** The file's cases as they stand; each is read on its own, so that one that cannot be read does not hide the others. */
function readCases(file: string): readonly unknown[] {
  // npm runs scripts in the project's folder; the path was typed where the person stands.
  const path = resolve(process.env['INIT_CWD'] ?? '', file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableFile(`${file} cannot be opened.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile(`${file} is not JSON.`);
  }
  if (!Array.isArray(content)) throw new UnreadableFile(`${file} does not hold a list of cases, as main/demo/cases.json does.`);
  return content;
}

class UnreadableFile extends Error {}

interface CaseReport {
  readonly heading: string;
  readonly values: readonly ComparedValue[];
  /** What the case says and the replay does not read. */
  readonly unread: readonly string[];
  /** Why there are no values. */
  readonly refusal?: string;
}

async function reportOn(given: unknown, index: number): Promise<CaseReport> {
  const read = careCase.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.') || 'case'}: ${issue.message}`);
    return { heading: `case ${index + 1} of the file`, values: [], unread: [], refusal: `it cannot be read: ${problems.join('; ')}` };
  }
  const heading = `${read.data.id}  ${read.data.title}`;
  const unread = unreadFields(given, read.data);
  try {
    return { heading, unread, values: await replayInOwnClinic(read.data) };
  } catch (fault) {
    return { heading, unread, values: [], refusal: `the replay was refused: ${refusalText(fault)}` };
  }
}

function print({ heading, values, unread, refusal }: CaseReport): void {
  process.stdout.write(`\n${heading}\n`);
  if (refusal !== undefined) process.stdout.write(`! ${refusal}\n`);
  for (const field of unread) process.stdout.write(`? ${field} is no field of the format and was not read\n`);
  for (const value of values) {
    const mark = value.isEqual ? ' ' : '!';
    const pair = `${JSON.stringify(value.expected)} | ${JSON.stringify(value.computed)}`;
    process.stdout.write(`${mark} ${value.name.padEnd(36)} ${pair}\n`);
  }
}

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) {
    process.stderr.write('Usage: npm run cases -- FILE   (a file in the format of main/demo/cases.json)\n');
    process.exitCode = 2;
    return;
  }
  let equal = 0;
  let total = 0;
  for (const [index, given] of readCases(file).entries()) {
    const report = await reportOn(given, index);
    print(report);
    equal += report.values.filter((value) => value.isEqual).length;
    total += report.refusal === undefined ? report.values.length : 1;
  }
  process.stdout.write(`\n${equal} of ${total} values equal\n`);
  process.exitCode = equal === total ? 0 : 1;
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof UnreadableFile)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
