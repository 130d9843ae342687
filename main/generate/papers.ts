// What comes in with a new client: the intake form, signed, and the letter of whoever sent them.
import { createHash } from 'node:crypto';
import { uuidV7 } from '../../shared/core/ids.ts';
import { instantFromMilliseconds, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { signersFor } from '../../shared/clients/clients.rules.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import { usualSettings } from '../../shared/screening/screening.model.ts';
import { builtInForm, builtInFormId, builtInVersion } from '../../shared/intake/built-in-form.ts';
import { factsOf } from '../../shared/intake/facts.rules.ts';
import { signersOf } from '../../shared/intake/form.rules.ts';
import type { Answers, FormSignature } from '../../shared/intake/intake.model.ts';
import { proposalLines } from '../../shared/intake/proposal.rules.ts';
import { attachmentRow } from '../../db/attachments/attachments.queries.ts';
import type { Tx } from '../../db/database.ts';
import { insertForm } from '../../db/intake/forms.queries.ts';
import { responseRow, reviewRow, type NewResponse } from '../../db/intake/responses.queries.ts';
import { hashOfIntake } from '../intake/hand-in.ts';
import type { Course } from './course.ts';
import { intakeAnswers } from './intake-answers.ts';
import { scannedPage } from './paper-scan.ts';
import { isMinor } from './people.ts';
import type { Scribe } from './scribe.ts';
import { clinicName } from './team.ts';

/** Ids of their own: the chances that make the history stay as they are. */
function idOf(at: number, clientId: string, kind: number): string {
  return uuidV7(at, Uint8Array.of(kind, ...createHash('sha256').update(clientId).digest().subarray(0, 9)));
}

const kinds = { intake: 2, letter: 3 } as const;
/** Every fifth client fills it in on the screen. */
const inKiosk = 5;

/** Our form, as it was asked from the first day on. */
export async function writeForm(tx: Tx, at: Instant, ownerId: string): Promise<void> {
  await insertForm(tx, { formId: builtInFormId, version: builtInVersion, form: builtInForm, isBuiltIn: true, isRetired: false, savedAt: at, savedBy: ownerId });
}

export interface HandedIn {
  readonly id: string;
  readonly clientId: string;
  readonly details: ClientDetails;
  readonly answers: Answers;
  readonly way: 'paper' | 'kiosk';
  readonly at: number;
  readonly date: CivilDate;
  readonly staffId: string;
}

/** The answers as a row of the program's own, signed by the client or a minor's guardian. */
export function intakeResponse({ id, clientId, details, answers, way, at, date, staffId }: HandedIn): NewResponse {
  const names = { client: `${details.firstName} ${details.lastName}`, guardian: signersFor(details, 'guardian')[0]?.name ?? '' };
  const signatures = signersOf(builtInForm, isMinor(details, date)).map((role): FormSignature => ({
    role,
    name: role === 'guardian' ? names.guardian : names.client,
    method: way === 'kiosk' ? 'typed' : 'paper',
    drawn: null,
  }));
  const hash = hashOfIntake({ form: builtInForm, formVersion: builtInVersion }, { answers, signatures });
  const handedIn = { handedInAt: instantFromMilliseconds(at), handedInBy: staffId, hash };
  return { id, clientId, formId: builtInFormId, formVersion: builtInVersion, way, answers, signatures, ...handedIn };
}

/** Of a client who is here for the first time. */
export function handInIntake(scribe: Scribe, course: Course, at: number, date: CivilDate, staffId: string): void {
  const { person } = course;
  const id = idOf(at, person.id, kinds.intake);
  const way = Number.parseInt(id.slice(-2), 16) % inKiosk === 0 ? 'kiosk' : 'paper';
  const answers = intakeAnswers(person.health, course.complaint.label);
  scribe.insert('intake_responses', responseRow(intakeResponse({ id, clientId: person.id, details: person.details, answers, way, at, date, staffId })));
  scribe.log(at, 'intake.handedIn', staffId, { clientId: person.id, subjectId: id, detail: { way } });
  person.intake = { id, answers };
}

/** The therapist looks through it beside the record, which the desk has filled from the same answers. */
export function reviewIntake(scribe: Scribe, course: Course, onFile: HealthAnswers, at: number, date: CivilDate, therapistId: string): void {
  const { person } = course;
  if (!person.intake) return;
  const { id, answers } = person.intake;
  person.intake = null;
  const facts = factsOf({ form: builtInForm, answers, birthDate: person.details.birthDate, day: date, ageOfMajority: usualSettings.ageOfMajority });
  const declined = proposalLines(facts, onFile);
  const reviewed = { reviewedAt: instantFromMilliseconds(at), reviewedBy: therapistId };
  scribe.insert('intake_reviews', reviewRow({ responseId: id, accepted: [], declined, healthVersion: null, ...reviewed }));
  scribe.log(at - 60_000, 'intake.viewed', therapistId, { clientId: person.id, subjectId: id });
  scribe.log(at, 'intake.reviewed', therapistId, { clientId: person.id, subjectId: id, detail: { takenOver: 0, left: declined.length } });
}

/** The letter that came with a referral, scanned at the desk. */
export function fileLetter(scribe: Scribe, course: Course, at: number, staffId: string): void {
  const { person, complaint } = course;
  const { referral } = complaint;
  if (!referral || course.letterFiled) return;
  course.letterFiled = true;
  const id = idOf(at, `${person.id} ${referral.date}`, kinds.letter);
  const { firstName, lastName, birthDate } = person.details;
  const bytes = scannedPage([
    referral.by,
    '',
    `To: ${clinicName}`,
    `Date: ${referral.date}`,
    '',
    `Re: ${firstName} ${lastName}${birthDate === null ? '' : `, born ${birthDate}`}`,
    '',
    `Complaint: ${complaint.label}`,
    ...complaint.diagnoses.map((code) => `Diagnosis: ${code}`),
    `Please treat as you see fit${referral.visitsOrdered === null ? '' : `, ${referral.visitsOrdered} visits`}, and report.`,
  ]);
  const words = { kind: 'referral', title: `Referral, ${referral.by}`, datedOn: referral.date, note: '' } as const;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const letter = { id, clientId: person.id, words, contentType: 'application/pdf', hash, bytes, at: instantFromMilliseconds(at), staffId } as const;
  scribe.insert('attachments', attachmentRow(letter));
  scribe.insert('attachment_files', { attachment_id: id, bytes });
  scribe.log(at, 'attachment.added', staffId, { clientId: person.id, subjectId: id, detail: { kind: 'referral', hash } });
}
