// Clients of the demo clinic whom the gate knows: one waits for a doctor's letter, one has a wrist to leave out, one is a child.
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import type { NewDecision } from '../../shared/screening/screening.model.ts';

interface GateDay {
  readonly date: CivilDate;
  readonly desk: ContractClient;
  readonly therapist: ContractClient;
  readonly therapistId: string;
}

interface Screened {
  readonly details: Partial<ClientDetails>;
  readonly answers: Partial<HealthAnswers>;
  readonly consentIds: readonly string[];
  readonly decision: Pick<NewDecision, 'result' | 'reason' | 'notes'>;
}

const signed = ['consent_treatment', 'consent_draping', 'consent_privacy', 'consent_records'] as const;

function screenedClients(date: CivilDate): readonly Screened[] {
  const yearsAgo = (years: number): CivilDate => `${Number(date.slice(0, 4)) - years}${date.slice(4, 7)}-01`;
  return [
    {
      details: { firstName: 'Walter', lastName: 'Nowak', birthDate: '1957-02-19', phone: '+1-312-555-0151', occupation: 'Retired tailor' },
      answers: { flags: [{ contraindicationId: 'ci_unexplained_weight_loss', note: 'Five kilos since summer, no doctor yet' }], medications: ['lisinopril 10 mg'], allergies: ['none known'] },
      consentIds: signed,
      decision: { result: 'clearance_required', reason: 'Sent to the family doctor first; the letter is to come before the visit.', notes: [] },
    },
    {
      details: { firstName: 'Renate', lastName: 'Vogel', birthDate: '1988-06-11', phone: '+1-312-555-0152', occupation: 'Climbing teacher' },
      answers: { flags: [{ contraindicationId: 'ci_recent_fracture', note: 'Wrist, in a splint', regionIds: ['wrist_front_l', 'wrist_back_l'] }], medications: ['paracetamol as needed'], allergies: ['none known'] },
      consentIds: [...signed, 'consent_cupping'],
      decision: { result: 'proceed_modified', reason: '', notes: [{ contraindicationId: 'ci_recent_fracture', note: 'Left wrist and hand are left out until the splint is off.' }] },
    },
    {
      details: {
        firstName: 'Ida',
        lastName: 'Sørensen',
        birthDate: yearsAgo(14),
        phone: '+1-312-555-0153',
        occupation: 'Pupil, gymnast',
        contacts: [{ name: 'Karen Sørensen', relation: 'mother', phone: '+1-312-555-0154', email: '', parts: ['guardian', 'emergency'], mayConsent: true, mayBeTold: true, note: 'Comes in with her' }],
      },
      answers: { medications: ['none'], allergies: ['nut oils'], flags: [{ contraindicationId: 'ci_allergy_lubricant', note: 'nut oils' }] },
      consentIds: [...signed, 'consent_guardian'],
      decision: {
        result: 'proceed_modified',
        reason: '',
        notes: [
          { contraindicationId: 'ci_under_18', note: 'The mother stays in the room; no cups.' },
          { contraindicationId: 'ci_allergy_lubricant', note: 'Grape-seed oil is ruled out; plain lotion.' },
        ],
      },
    },
  ];
}

const blankAnswers: HealthAnswers = { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: 'negative', decision: 'proceed', decisionNote: '', clearances: [] };

async function takeIn({ date, desk, therapist, therapistId }: GateDay, { details, answers, consentIds, decision }: Screened): Promise<void> {
  const client = await desk.clients.createClient({ ...blankDetails, ...details });
  const guardian = client.contacts.find((contact) => contact.mayConsent);
  await desk.clients.recordHealth({ clientId: client.id, answers: { ...blankAnswers, ...answers } });
  for (const consentId of consentIds) {
    const signer = guardian ? 'guardian' : 'client';
    const signedName = guardian?.name ?? `${client.firstName} ${client.lastName}`;
    await desk.clients.recordConsent({ clientId: client.id, consent: { consentId, state: 'granted', signer, method: 'paper', signedName, expiresOn: null } });
  }
  const [service] = await desk.clinic.listServices();
  if (!service) return;
  const [slot] = await desk.schedule.listFreeSlots({ serviceId: service.id, therapistId, from: addDays(date, 2) });
  if (!slot) return;
  const { roomId, startsOn, startMinute, durationMinutes } = slot;
  const visit = await desk.schedule.bookVisit({
    clientId: client.id, serviceId: service.id, planId: null, therapistId, roomId, startsOn, startMinute, durationMinutes, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true,
  });
  // The therapist looks through what the desk took down, then decides.
  const decisionNote = [decision.reason, ...decision.notes.map(({ note }) => note)].filter((text) => text !== '').join(' ');
  await therapist.clients.recordHealth({ clientId: client.id, answers: { ...blankAnswers, ...answers, decision: decision.result, decisionNote } });
  await therapist.screening.decide({ clientId: client.id, visitId: visit.id, todaysIds: [], clearance: null, expiresOn: null, ...decision });
}

/** Three clients as the gate leaves them, each with a visit to come and a therapist's decision. */
export async function fillGate(day: GateDay): Promise<void> {
  for (const screened of screenedClients(day.date)) await takeIn(day, screened);
}
