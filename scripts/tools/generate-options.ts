import { parseArgs } from 'node:util';
import { civilDate, instantOfWallTime, wallTimeOf, type Clock, type Instant } from '../../shared/core/time.ts';
import { machineClock } from '../../main/hosting/program.ts';
import { clinicSizes, type ClinicSize } from '../../main/generate/sizes.ts';
import { clinicZone } from '../../main/generate/team.ts';

export interface GenerateChoices {
  readonly size: ClinicSize;
  readonly out: string;
  readonly seed: number;
  readonly now: Instant;
  readonly isChecked: boolean;
}

export const usage = `Makes an invented clinic in the program's own format.

  npm run generate -- tiny --out DIR      500 clients, a year
  npm run generate -- clinic --out DIR    8 therapists, 10 years, 12,000 clients
  npm run generate -- chain --out DIR     a hundred times its clients and visits, without charts
      --seed N       another clinic; the same number makes the same one (default 1)
      --until DATE   the day on which its history ends, at half past twelve
                     (default today, at midnight or half past twelve, whichever was last)
      --check        looks through every reference, page and audit event before the file gets its name`;

const defaultSeed = '1';
/** An hour when the clinic is busy. */
const endMinute = 12 * 60 + 30;

/** Not to the minute: the same command is to make the same clinic again. Nor later than now: nothing may be recorded before it happens. */
function lastEnd(now: Instant): Instant {
  const { date, minute } = wallTimeOf(now, clinicZone);
  return instantOfWallTime(date, minute < endMinute ? 0 : endMinute, clinicZone).at;
}

function parse(given: readonly string[]) {
  return parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { out: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' }, check: { type: 'boolean' } },
  });
}

/** The choices, or what is wrong with the words. */
export function readGenerateOptions(given: readonly string[], clock: Clock = machineClock): GenerateChoices | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(given);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  const { positionals, values } = parsed;
  const [word = '', ...others] = positionals;
  const size: ClinicSize | undefined = word === 'tiny' || word === 'clinic' || word === 'chain' ? clinicSizes[word] : undefined;
  if (!size || others.length > 0) return `"${positionals.join(' ')}" is not a size.`;
  if (!values.out) return 'Where to? --out DIR is missing.';
  const seed = values.seed ?? defaultSeed;
  if (!/^\d{1,9}$/.test(seed)) return `--seed takes a whole number, not "${seed}".`;
  const { until } = values;
  if (until !== undefined && !civilDate.safeParse(until).success) return `--until takes a date like 2026-11-23, not "${until}".`;
  const now = until === undefined ? lastEnd(clock()) : instantOfWallTime(until, endMinute, clinicZone).at;
  return { size, out: values.out, seed: Number(seed), now, isChecked: values.check ?? false };
}
