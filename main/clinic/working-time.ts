// Exceptions, time off, closures and load limits: made without an id, changed or removed at the version that was read.
import { mayEnterTimeOff, overlapsException, spanProblems, stretchProblems } from '../../shared/clinic/clinic.rules.ts';
import type { Closure, HoursException, LoadLimits, Span, TimeOff } from '../../shared/clinic/working-time.model.ts';
import { daysBetween } from '../../shared/core/time.ts';
import { findHoursOwner } from '../../db/clinic/clinic.queries.ts';
import {
  insertClosure,
  insertException,
  insertTimeOff,
  loadWorkingTime,
  putLoadLimits,
  removeFrom,
  type Shelf,
} from '../../db/clinic/working-time.queries.ts';
import type { Tx } from '../../db/database.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { isRule } from './recurrence.ts';

type Kept = HoursException | TimeOff | Closure;
type Wanted<T extends Kept> = Omit<T, 'id' | 'version'> & {
  readonly id?: string | undefined;
  readonly version?: number | undefined;
  readonly staffId?: string;
};

function refuseProblems(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length > 0) refuse('validation', undefined, { fields });
}

/** @throws Refusal `notFound`, `notATherapist`, `memberLeft`. */
async function refuseStranger(tx: Tx, staffId: string): Promise<void> {
  const owner = found(await findHoursOwner(tx, staffId));
  if (!owner.isActive) refuse('conflict', 'memberLeft');
  if (!owner.isTherapist) refuse('conflict', 'notATherapist');
}

interface Put<T extends Kept> {
  readonly part: 'exception' | 'timeOff' | 'closure';
  readonly shelf: Shelf;
  readonly check: (tx: Tx, wanted: Wanted<T>, request: Request) => Promise<void>;
  readonly insert: (tx: Tx, row: T) => Promise<void>;
}

function putOn<T extends Kept>({ part, shelf, check, insert }: Put<T>) {
  return async (request: Request, wanted: Wanted<T>): Promise<T> => {
    const { concerning, newId, write } = request;
    const { id = newId(), version = 0 } = wanted;
    concerning({ subjectId: wanted.staffId ?? id, detail: { part, isNew: wanted.id === undefined, startsOn: wanted.startsOn } });
    return write(async (tx) => {
      await check(tx, wanted, request);
      if (wanted.id !== undefined && !(await removeFrom(tx, shelf, id, version))) return refuse('stale');
      // `wanted` holds every field but the id and the version, which are put in here.
      const row = { ...wanted, id, version: version + 1 } as unknown as T;
      await insert(tx, row);
      return row;
    });
  };
}

/**
 * A therapist changes nobody's time off but their own, neither by its id nor by giving it to themselves.
 * @throws Refusal `forbidden`.
 */
async function refuseTimeOfOthers(tx: Tx, { actor }: Request, wanted: { readonly id?: string | undefined; readonly staffId?: string }): Promise<void> {
  const kept = wanted.id === undefined ? undefined : (await loadWorkingTime(tx)).timeOff.find((one) => one.id === wanted.id);
  const owners = [wanted.staffId, kept?.staffId].filter((staffId) => staffId !== undefined);
  if (!owners.every((staffId) => mayEnterTimeOff(actor.permissions, actor.staffId, staffId))) refuse('forbidden');
}

function removeOf(part: Put<Kept>['part'], shelf: Shelf) {
  return async (request: Request, { id, version }: { readonly id: string; readonly version: number }): Promise<Record<string, never>> => {
    const { concerning, write } = request;
    concerning({ subjectId: id, detail: { part, isRemoved: true } });
    await write(async (tx) => {
      if (part === 'timeOff') await refuseTimeOfOthers(tx, request, { id });
      if (!(await removeFrom(tx, shelf, id, version))) refuse('stale');
    });
    return {};
  };
}

/** Occurrences that last a month or more are no time off that comes again, and would be looked for day by day. */
const longestRepeatedDays = 30;

function refuseSpan(span: Span, rrule: string | null): void {
  refuseProblems(spanProblems(span));
  if (rrule === null) return;
  if (daysBetween(span.startsOn, span.endsOn) > longestRepeatedDays) refuse('validation', undefined, { fields: { endsOn: 'tooLong30' } });
  if (!isRule(rrule, span.startsOn)) refuse('validation', undefined, { fields: { rrule: 'invalid' } });
}

export const saveException = putOn<HoursException>({
  part: 'exception',
  shelf: 'hours_exceptions',
  async check(tx, wanted) {
    if (wanted.endsOn < wanted.startsOn) refuse('validation', undefined, { fields: { endsOn: 'endBeforeStart' } });
    refuseProblems(stretchProblems(wanted.stretches));
    await refuseStranger(tx, wanted.staffId);
    const { exceptions } = await loadWorkingTime(tx);
    if (overlapsException(wanted, exceptions)) refuse('validation', undefined, { fields: { startsOn: 'overlapsException' } });
  },
  insert: insertException,
});

export const saveTimeOff = putOn<TimeOff>({
  part: 'timeOff',
  shelf: 'time_off',
  async check(tx, wanted, request) {
    await refuseTimeOfOthers(tx, request, wanted);
    refuseSpan(wanted, wanted.rrule);
    await refuseStranger(tx, wanted.staffId);
  },
  insert: insertTimeOff,
});

export const saveClosure = putOn<Closure>({
  part: 'closure',
  shelf: 'closures',
  async check(_tx, wanted) {
    refuseSpan(wanted, wanted.isYearly ? 'FREQ=YEARLY' : null);
  },
  insert: insertClosure,
});

export const removeException = removeOf('exception', 'hours_exceptions');
export const removeTimeOff = removeOf('timeOff', 'time_off');
export const removeClosure = removeOf('closure', 'closures');

export async function saveLoadLimits({ concerning, write }: Request, wanted: LoadLimits): Promise<LoadLimits> {
  const { dayMinutes, staffId, weekMinutes } = wanted;
  concerning({ subjectId: staffId, detail: { part: 'limits', dayMinutes, weekMinutes } });
  await write(async (tx) => {
    await refuseStranger(tx, staffId);
    if (!(await putLoadLimits(tx, wanted))) refuse('stale');
  });
  return { ...wanted, version: wanted.version + 1 };
}
