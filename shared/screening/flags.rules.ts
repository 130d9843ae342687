// What the records say becomes flags: conditions, medicines, pregnancy and age (clinical.md 1.2, 1.3). Never looser than the
// records: what cannot be read is left to the therapist, what can be read counts without anybody's tick.
import type { HealthAnswers } from '../clients/clients.model.ts';
import { isMinorOn } from '../clients/consents.rules.ts';
import { foldText } from '../core/text.ts';
import { addMonths, type CivilDate } from '../core/time.ts';
import type { ScreenAnswer } from '../intake/checks.model.ts';
import { itemsOfMedicine } from './medicines.ts';
import type { ClearanceLetter, ClinicTable, FlagSource, GateFlag } from './screening.model.ts';
import { screeningItem } from './table.rules.ts';

/** What is on file of a client when a visit is screened. */
export interface ScreenedRecord {
  readonly answers: Pick<HealthAnswers, 'flags' | 'medications' | 'pregnancy' | 'clearances'> | undefined;
  /** Partial dates count as the youngest age that they leave open. */
  readonly birthDate: string | null;
  /** Items that were found today and hold today only. */
  readonly todaysIds: readonly string[];
  /** What was answered to the six questions of the visit, where it was asked. */
  readonly screen?: readonly ScreenAnswer[];
  /** Letters that were handed in with a decision. */
  readonly letters: readonly ClearanceLetter[];
  readonly grantedConsentIds: readonly string[];
}

interface Sign {
  readonly contraindicationId: string;
  readonly source: FlagSource;
  readonly readFrom: string;
  readonly note: string;
  readonly regionIds: readonly string[];
}

function sign(contraindicationId: string, source: FlagSource, readFrom = ''): Sign {
  return { contraindicationId, source, readFrom, note: '', regionIds: [] };
}

/** "Not sure" denies nothing. */
const notPregnant = /^(no|none|not|never|n\/a|na|0|decline[ds]?|denie[ds]|prefer)\b(?! (?:sure|certain))/;
const weeksText = /(\d{1,2})\s*(?:\+\s*\d\s*)?(?:weeks?|wks?|w)\b|(?:weeks?|wks?)\s*(\d{1,2})|^(\d{1,2})\s*(?:\+\s*\d)?$|\b(\d{1,2})\/40\b/;
const monthsText = /(\d{1,2})\s*months?\b/;
const birthText = /post\s*-?\s*(?:partum|natal)|ca?esarean|c-section|gave birth|delivered|(?:after|since) (?:the |giving )?(?:birth|delivery)/;
const mayBePregnant = /pregnan|trimester|expecting|\byes\b|possib|maybe|may be|might|\bdue\b|unsure|not (?:sure|certain)|(?:do not|don.?t) know/;
const lastWeekOfFirstTrimester = 13;
const weeksAfterBirth = 6;
const weeksOfMonth = 52 / 12;

/** Whole weeks as the answer tells them, or tells months. */
function weeksIn(text: string): number | undefined {
  const weeks = weeksText.exec(text)?.slice(1).find((one) => one !== undefined);
  if (weeks !== undefined) return Number(weeks);
  const months = monthsText.exec(text)?.[1];
  return months === undefined ? undefined : Math.floor(Number(months) * weeksOfMonth);
}

/** The items that an answer about pregnancy stands for. "Possible" counts as yes. */
export function itemsOfPregnancy(answer: string): readonly string[] {
  const text = foldText(answer).replace(/_/g, ' ').trim();
  const isDenied = text === '' || notPregnant.test(text);
  const weeks = weeksIn(text);
  if (birthText.test(text)) {
    // "No, gave birth 3 weeks ago"; a caesarean of another year is history.
    const isRecent = weeks === undefined ? !isDenied : weeks <= weeksAfterBirth;
    return isRecent ? ['ci_postpartum_caesarean'] : [];
  }
  if (isDenied) return [];
  if (/(2nd|second|3rd|third) trimester/.test(text)) return ['ci_pregnancy_2_3'];
  if (weeks !== undefined) return [weeks > lastWeekOfFirstTrimester ? 'ci_pregnancy_2_3' : 'ci_pregnancy_first_trimester'];
  return mayBePregnant.test(text) ? ['ci_pregnancy_first_trimester'] : [];
}

/** What a yes of the six questions was found to stand for; as long as nobody has said, the question itself is the flag. */
function signsOfScreen(screen: readonly ScreenAnswer[]): readonly Sign[] {
  return screen
    .filter(({ isYes }) => isYes)
    .flatMap(({ item, note, flags }) => (flags.length > 0 ? flags : [item]).map((id) => ({ ...sign(id, 'screen'), note })));
}

const pregnancies: ReadonlySet<string> = new Set(['ci_pregnancy_first_trimester', 'ci_pregnancy_2_3']);

function signsOf(record: ScreenedRecord, isMinor: boolean): readonly Sign[] {
  const { answers, birthDate, todaysIds, screen } = record;
  // "Is a minor" was noted of a child who has come of age since.
  const isOutgrown = (id: string): boolean => id === 'ci_under_18' && birthDate !== null && !isMinor;
  const ticked = (answers?.flags ?? [])
    .filter((flag) => !isOutgrown(flag.contraindicationId))
    .map((flag): Sign => ({ contraindicationId: flag.contraindicationId, source: 'condition', readFrom: '', note: flag.note, regionIds: flag.regionIds ?? [] }));
  const isTicked = ticked.some((flag) => pregnancies.has(flag.contraindicationId));
  const pregnancy = answers?.pregnancy ?? '';
  return [
    ...ticked,
    ...(answers?.medications ?? []).flatMap((medicine) => itemsOfMedicine(medicine).map((id) => sign(id, 'medication', medicine))),
    ...itemsOfPregnancy(pregnancy)
      .filter((id) => !(isTicked && pregnancies.has(id)))
      .map((id) => sign(id, 'pregnancy', pregnancy)),
    ...(isMinor ? [sign('ci_under_18', 'age')] : []),
    ...signsOfScreen(screen ?? []),
    ...todaysIds.map((id) => sign(id, 'today')),
  ];
}

/** Whether a doctor's letter holds on a day: through its own end, or for the clinic's months where it names none. */
export function isLetterValid(letter: { readonly date: CivilDate; readonly expiresOn: CivilDate | null }, months: number, day: CivilDate): boolean {
  return letter.date <= day && day <= (letter.expiresOn ?? addMonths(letter.date, months));
}

function isClearedBy(record: ScreenedRecord, id: string, { settings }: ClinicTable, day: CivilDate): boolean {
  const written = (record.answers?.clearances ?? []).filter((clearance) => clearance.contraindicationId === id);
  const letters = record.letters.filter((letter) => letter.contraindicationIds.includes(id));
  return [...written, ...letters].some((one) => isLetterValid(one, settings.clearanceMonths, day));
}

/** Every contraindication that holds for a client on a day, each once, as the clinic's table judges it. */
export function flagsOf(record: ScreenedRecord, table: ClinicTable, day: CivilDate): readonly GateFlag[] {
  const isMinor = isMinorOn(record.birthDate, table.settings.ageOfMajority, day);
  const flags = new Map<string, GateFlag>();
  for (const one of signsOf(record, isMinor)) {
    const known = flags.get(one.contraindicationId);
    const item = screeningItem(table.rules, one.contraindicationId);
    const own = [...(known?.regionIds ?? []), ...one.regionIds];
    flags.set(one.contraindicationId, {
      contraindicationId: one.contraindicationId,
      label: item.label,
      action: item.action,
      classes: withCupsForMinors(item.classes, one.contraindicationId, record, table),
      source: known?.source ?? one.source,
      readFrom: [known?.readFrom ?? '', one.readFrom].filter((text) => text !== '').join(', '),
      note: known === undefined || known.note === '' ? one.note : known.note,
      regionIds: [...new Set(own.length > 0 ? own : item.regionIds)],
      isCleared: isClearedBy(record, one.contraindicationId, table, day),
    });
  }
  return [...flags.values()];
}

/** The one exception of the table that a clinic may set: cups for a minor with the guardian's consent (clinical.md 1.3). */
function withCupsForMinors(classes: GateFlag['classes'], id: string, record: ScreenedRecord, { settings, rules }: ClinicTable): GateFlag['classes'] {
  if (id !== 'ci_under_18' || !settings.cupsMinors || !record.grantedConsentIds.includes('consent_guardian')) return classes;
  // A clinic that made the item stricter by a rule of its own did not mean the exception.
  return rules.some((rule) => rule.itemId === id && rule.isActive) ? classes : { ...classes, cupping: 'caution' };
}
