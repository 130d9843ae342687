// One of every kind of document, of the invented course: what the tests go through from kind to kind.
import { fileURLToPath } from 'node:url';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { templateKinds } from '../../shared/documents/templates.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { builtInForm, builtInFormId } from '../../shared/intake/built-in-form.ts';
import type { SheetFacts, DocumentFacts, SessionNotesFacts } from './facts.ts';
import { printDocument } from './print-document.ts';
import type { PrintedDocument, PrintOrder } from './print-order.ts';
import { sampleAsOf, sampleFacts } from './sample-facts.ts';
import { unremarkable } from '../testing/intake.ts';

export const sampleProfile: ClinicProfile = {
  name: 'Harbor Massage',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  currency: 'USD',
  phone: '+1 312 555 0100',
  email: 'desk@harbor.example',
  addressLines: ['12 Quay Street', 'Chicago, IL 60611'],
  pageSize: 'letter',
  weekStart: 7,
  hourCycle: 'h12',
  lockAfterMinutes: 10,
  version: 1,
};

const id = '00000000-0000-7000-8000-000000000000';
const client = { name: 'Mara Lind', birthDate: '1985-03-03' };

type Facts<K extends DocumentFacts['kind']> = Extract<DocumentFacts, { kind: K }>;

/** What a document of this kind says. @throws Error where the sample is of another kind. */
function factsOf<K extends DocumentFacts['kind']>(kind: K, facts: DocumentFacts): Facts<K> {
  if (facts.kind !== kind) throw new Error(`the sample is no ${kind}`);
  return facts as Facts<K>; // the line above has looked
}

const note = factsOf('session_note', sampleFacts('session_note'));
const { visits } = factsOf('visit_history', sampleFacts('visit_history'));
const [visit] = visits;
if (!visit) throw new Error('the invented course has visits');

const therapists = [
  { staffId: id, name: visit.therapistName, colour: '#2f6f73', hours: [{ startMinute: 480, endMinute: 1080 }], away: [], limits: { staffId: id, dayMinutes: 360, weekMinutes: 1800, breakAfterMinutes: 240, version: 1 } },
];

function sheet(kind: SheetFacts['sheet']): DocumentFacts {
  const dates = kind === 'day' ? [visit?.startsOn ?? ''] : ['2026-03-02', '2026-03-03'];
  const days = dates.map((date) => ({ date, closed: [], therapists, visits: visits.filter(({ startsOn }) => startsOn === date) }));
  return { kind: 'sheet', sheet: kind, therapists, days };
}

const response = {
  id,
  clientId: id,
  formId: builtInFormId,
  formVersion: 1,
  form: builtInForm,
  way: 'paper' as const,
  answers: unremarkable.answers,
  signatures: unremarkable.signatures,
  handedInAt: '2026-03-02T15:00:00.000Z',
  handedInByName: 'Fran Desk',
  hash: '7f3a91c20be4d5a67f3a91c20be4d5a67f3a91c20be4d5a67f3a91c20be4d5a6',
};

const certificate = {
  id,
  recordId: id,
  reason: 'The time is over',
  askedAt: '2036-03-05T15:00:00.000Z',
  askedByName: 'Olive Owner',
  doneAt: '2036-03-06T15:00:00.000Z',
  doneByName: 'Otto Owner',
  lastEntryOn: '2026-03-02',
  keepUntil: '2036-03-02',
  tables: { clients: 1, visits: 3, notes: 3, consents: 0 },
  sharedDocuments: 1,
};

const correction = { id, kind: 'correction' as const, receivedOn: '2026-03-01', askedBy: 'Mara Lind', text: 'My street is wrong.', state: 'corrected' as const, outcome: 'Changed.', decidedAt: '2026-03-02T15:00:00.000Z', decidedByName: 'Olive Owner' };

const copy: DocumentFacts = {
  kind: 'client_copy',
  client,
  intakes: [{ kind: 'intake', client, response }],
  notes: [note],
  tables: { clients: [{ id, first_name: 'Mara', last_name: 'Lind', is_archived: 0 }], plans: [{ id, details: { goals: ['goal_nerve'], modalities: ['cupping'] }, created_by: id, episode_id: id }] },
  names: { [id]: 'Theo Therapist' },
  access: [{ at: sampleAsOf, action: 'client.viewed', by: 'Theo Therapist' }],
};

/** By its name: what each kind of document says of the invented client. */
export const everyKind: Readonly<Record<string, DocumentFacts | SessionNotesFacts>> = {
  ...Object.fromEntries(templateKinds.map((kind) => [kind, sampleFacts(kind, { template: ourTemplate, profile: sampleProfile })])),
  progress_report_computed: sampleFacts('progress_report'),
  discharge_letter_computed: sampleFacts('discharge_letter'),
  session_note_draft: { ...note, isDraft: true },
  session_notes: { kind: 'session_notes', title: 'Session notes', notes: [note, note], isOfSeveral: false },
  intake: { kind: 'intake', client, response },
  intake_blank: { kind: 'intake_blank', form: builtInForm, version: 1, client: null },
  sheet_day: sheet('day'),
  sheet_week: sheet('week'),
  client_copy: copy,
  destruction_certificate: { kind: 'destruction_certificate', certificate },
  correction: { kind: 'correction', client, correction },
};

const fontFolder = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/noto-sans', import.meta.url));
const letterhead = { style: 'ours', topMillimetres: 45, footer: '', logo: null, logoAlt: '' } as const;

/** Makes the file as the worker does. */
export function printForTest(facts: PrintOrder['facts'], profile: Partial<ClinicProfile> = {}): Promise<PrintedDocument> {
  const order: PrintOrder = { fontFolder, profile: { ...sampleProfile, ...profile }, facts, look: { letterhead, template: ourTemplate }, asOf: sampleAsOf };
  return Promise.resolve(printDocument(order, () => undefined, new AbortController().signal));
}
