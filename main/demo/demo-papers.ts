// What has come in at the demo clinic: doctors, a scanned letter, an intake that was taken over, and one that waits.
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import type { DoctorDetails } from '../../shared/clients/doctors.model.ts';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import type { Answers, FormSignature } from '../../shared/intake/intake.model.ts';
import { noHealth } from '../../shared/intake/proposal.rules.ts';
import { intakeAnswers } from '../generate/intake-answers.ts';
import { scannedPage } from '../generate/paper-scan.ts';

interface PaperDay {
  readonly date: CivilDate;
  readonly desk: ContractClient;
  /** With which the desk takes its screen back from a client. */
  readonly deskPin: string;
  readonly owner: ContractClient;
  readonly ownerId: string;
}

const blankDoctor: Omit<DoctorDetails, 'name' | 'speciality' | 'practice' | 'phone'> = {
  fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true,
};
const doctors = [
  ['Dr. Ruth Feldman', 'Orthopaedics', 'North Shore Orthopaedics', '+1-312-555-0161'],
  ['Dr. Amir Rao', 'Family medicine', 'Belmont Family Practice', '+1-312-555-0162'],
  ['Dr. Ines Castillo', 'Neurology', 'Clark Street Neurology', '+1-312-555-0163'],
] as const;

async function addDoctors(desk: ContractClient): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [name, speciality, practice, phone] of doctors) ids.push((await desk.clients.saveDoctor({ ...blankDoctor, name, speciality, practice, phone })).id);
  return ids;
}

/** Clients of the owner's who come in the next days, the soonest first. */
async function clientsToCome({ desk, ownerId, date }: PaperDay): Promise<readonly string[]> {
  const days = await Promise.all(Array.from({ length: 8 }, (_none, day) => desk.schedule.getDay({ date: addDays(date, day) })));
  const visits = days.flatMap((board) => board.visits).filter(({ therapistId, state }) => therapistId === ownerId && (state === 'booked' || state === 'confirmed'));
  return [...new Set(visits.map(({ clientId }) => clientId))];
}

/** A name as one writes it who signs on a screen. */
function signedBy(name: string): FormSignature {
  const drawn = Array.from({ length: 24 }, (_none, index): [number, number] => [120 + index * 30, 220 + Math.round(Math.sin(index * 1.3) * 70)]);
  return { role: 'client', name, method: 'drawn', drawn: [drawn] };
}

/** Handed to the client on the desk's own screen, and taken back by PIN. */
async function fillInKiosk({ desk, deskPin }: PaperDay, clientId: string, answers: Answers): Promise<void> {
  const { firstName, lastName } = await desk.clients.getClient({ clientId });
  const draft = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'kiosk' });
  await desk.intake.startKiosk({ ...draft, pin: deskPin });
  await desk.kiosk.handIn({ answers, signatures: [signedBy(`${firstName} ${lastName}`)] });
  await desk.kiosk.leave({ signInName: null, pin: deskPin });
}

/** From paper; its medicines are taken over, the rest is on file or left. */
async function fillFromPaper({ desk, owner }: PaperDay, clientId: string): Promise<void> {
  const { firstName, lastName } = await desk.clients.getClient({ clientId });
  const draft = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
  const answers = intakeAnswers({ ...noHealth, medications: ['levothyroxine 50 mcg daily'] }, 'Stiff and sore, worst in the morning');
  const signatures: FormSignature[] = [{ role: 'client', name: `${firstName} ${lastName}`, method: 'paper', drawn: null }];
  const { intakeId } = await desk.intake.handIn({ ...draft, answers, signatures });
  const { lines, healthVersion } = await owner.intake.getProposal({ intakeId });
  const acceptedIds = lines.filter(({ part, change }) => part === 'medications' && change === 'add').map(({ id }) => id);
  await owner.intake.reviewIntake({ intakeId, healthVersion, acceptedIds });
}

async function fileLetter({ desk, date }: PaperDay, clientId: string, doctorId: string): Promise<void> {
  const client = await desk.clients.getClient({ clientId });
  await desk.clients.changeClient({ ...client, doctors: [{ doctorId, part: 'referrer', mayContact: true }] });
  const datedOn = addDays(date, -9);
  const page = scannedPage([
    doctors[0][0], doctors[0][2], '', `Date: ${datedOn}`, '', `Re: ${client.firstName} ${client.lastName}`, '',
    'Thank you for seeing this patient for medical massage, up to 6 visits.',
    'Please report after the last one.',
  ]);
  const words = { kind: 'referral', title: `Referral, ${doctors[0][0]}`, datedOn, note: '' } as const;
  await desk.attachments.addAttachment({ clientId, words, base64: page.toString('base64') });
}

/** The papers of the day: written by the desk, the client and the owner, each as their own. */
export async function layOutPapers(day: PaperDay): Promise<void> {
  const [doctorId] = await addDoctors(day.desk);
  const [next, other, third = other] = await clientsToCome(day);
  if (next === undefined || other === undefined || third === undefined || doctorId === undefined) return;
  const thinner: Answers = {
    ...intakeAnswers({ ...noHealth, medications: ['apixaban 5 mg twice daily'] }, 'The shoulder again, since the weekend'),
    thinnersToday: { value: 'yes', detail: 'apixaban, since the spring' },
  };
  await fillInKiosk(day, next, thinner);
  await fillFromPaper(day, other);
  await fileLetter(day, third, doctorId);
}
