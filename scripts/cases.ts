// npm run cases -- FILE: replays courses of care through the contract in a throw-away clinic and compares the outcome.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { bodyFigure } from '../shared/clinical/body/body.data.ts';
import { careCases, type CareCase } from '../main/demo/case.model.ts';
import { compareCase, type ComparedValue } from '../main/demo/compare-case.ts';
import { replayCase } from '../main/demo/replay-case.ts';
import { openTestClinic } from '../main/testing/clinic.ts';

async function replayInOwnClinic(course: CareCase): Promise<ComparedValue[]> {
  const clinic = await openTestClinic({}, { timeZone: course.timezone });
  try {
    const desk = clinic.as('frontDesk');
    const [service] = await desk.clinic.listServices();
    const [room] = await desk.clinic.listRooms();
    const { progress } = await replayCase(
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
    return compareCase(course, progress);
  } finally {
    await clinic.close();
  }
}

function refusalText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const data = 'data' in fault ? ` ${JSON.stringify(fault.data)}` : '';
  return `${fault.message}${data}`;
}

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) {
    process.stderr.write('Usage: npm run cases -- FILE   (a file in the format of main/demo/cases.json)\n');
    process.exit(2);
  }
  const courses = careCases.parse(JSON.parse(readFileSync(file, 'utf8')));
  let equal = 0;
  let total = 0;
  for (const course of courses) {
    process.stdout.write(`\n${course.id}  ${course.title}\n`);
    let values: ComparedValue[];
    try {
      values = await replayInOwnClinic(course);
    } catch (fault) {
      process.stdout.write(`  the replay was refused: ${refusalText(fault)}\n`);
      total += 1;
      continue;
    }
    for (const value of values) {
      const mark = value.isEqual ? ' ' : '!';
      const pair = `${JSON.stringify(value.expected)} | ${JSON.stringify(value.computed)}`;
      process.stdout.write(`${mark} ${value.name.padEnd(36)} ${pair}\n`);
    }
    equal += values.filter((value) => value.isEqual).length;
    total += values.length;
  }
  process.stdout.write(`\n${equal} of ${total} values equal\n`);
  process.exitCode = equal === total ? 0 : 1;
}

await main();
