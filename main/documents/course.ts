// What the documents about a whole course have in common: pain, activities, body, measures, treatment, from first to last.
import type { NoteBody, SignedNote } from '../../shared/charting/charting.model.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { findMotion, motionName, motionValueText } from '../../shared/clinical/motions.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { letters as texts } from '../../shared/messages/en/letters.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { areaLegend, areasAlt, bodyMapBlock, type MapMark } from './body-block.ts';
import { endsOf } from './ends-of-course.ts';
import type { CourseFacts } from './facts.ts';
import type { Block, BodyView } from './pdf/block.ts';
import { table } from './parts.ts';
import { placeName, sided, type Words } from './words.ts';

function score(value: number | null | undefined): string {
  return value === null || value === undefined ? texts.notAsked : String(value);
}

function sessionName(note: SignedNote, index: number): string {
  return fill(texts.sessionShort, { number: note.visit.sessionNumber ?? index + 1 });
}

/** Pain before each session as a line, with the aim. */
export function painChart({ notes, progress }: CourseFacts, size?: 'small'): Block[] {
  const points = notes.map((note, index) => ({ label: sessionName(note, index), value: note.body.subjective.nprsAverage24h }));
  if (points.every((point) => point.value === null)) return [];
  const values = points.map((point) => score(point.value)).join(', ');
  const aim = progress.targetNprs;
  return [
    {
      kind: 'chart',
      alt: fill(texts.painAlt, { count: points.length, values }),
      title: texts.painChart,
      points,
      ...(size && { size }),
      ...(aim !== null && { target: { value: aim, label: fill(texts.aim, { value: aim }) } }),
    },
  ];
}

/** The same in figures, with the pain afterwards. */
export function painTable({ notes }: CourseFacts, words: Words): Block[] {
  const end = { align: 'end' as const, share: 0.2 };
  return table(
    [{ header: texts.session, rowHeader: true, share: 0.2 }, { header: texts.date }, { header: texts.before, ...end }, { header: texts.afterwards, ...end }],
    notes.map((note, index) => [
      sessionName(note, index),
      words.date(note.visit.startsOn),
      score(note.body.subjective.nprsAverage24h),
      score(note.body.assessment.nprsAfter),
    ]),
  );
}

/** Each everyday activity that the client chose: its first and its latest score. */
export function activityTable({ episode, notes }: CourseFacts): Block[] {
  const rows = episode.complaint.psfsActivities.map((activity, index) => {
    const scores = notes.map((note) => note.body.subjective.psfsScores[index] ?? null).filter((one) => one !== null);
    return [activity, score(scores[0]), score(scores.at(-1))];
  });
  const end = { align: 'end' as const, share: 0.16 };
  return table([{ header: texts.activity, rowHeader: true }, { header: texts.first, ...end }, { header: texts.latest, ...end }], rows);
}

function marksOf(body: NoteBody): MapMark[] {
  return findingsThatCount(body)
    .filter((finding) => finding.check !== 'gone')
    .map(({ view, x, y, kind }) => ({ view, x, y, kind }));
}

export interface Strip {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly Block[];
}

function fullness({ marks, areas = [] }: BodyView): number {
  return marks.length + areas.length;
}

/** Body maps of the first and the last session side by side; only the views on which something was found, two at most. */
export function bodyStrip(facts: CourseFacts, mostViews: 1 | 2): Strip {
  const { first, last } = endsOf(facts);
  if (!first || !last || first === last) return { first: 0, last: 0, blocks: [] };
  const marks = { first: marksOf(first.body), last: marksOf(last.body) };
  const counts = { first: marks.first.length, last: marks.last.length };
  const areas = { first: first.body.subjective.painAreas ?? [], last: last.body.subjective.painAreas ?? [] };
  const drawn = areasAlt([...areas.first, ...areas.last]);
  const alt = `${fill(texts.stripAlt, counts)} ${drawn}`.trim();
  const maps = { first: bodyMapBlock(marks.first, [], alt, areas.first).views, last: bodyMapBlock(marks.last, [], alt, areas.last).views };
  const fullest = maps.first.filter((view) => fullness(view) > 0).toSorted((one, other) => fullness(other) - fullness(one));
  const found = new Set(fullest.slice(0, mostViews).map((view) => view.label));
  const pick = (views: readonly BodyView[], when: string): BodyView[] =>
    views.filter((view) => found.has(view.label)).map((view) => ({ ...view, label: fill(texts.stripView, { view: view.label, when }) }));
  const views = [...pick(maps.first, texts.firstSession), ...pick(maps.last, texts.lastSession)];
  const legend = areaLegend([...areas.first, ...areas.last].filter((area) => found.has(documents.pdf.views[area.view])));
  return { ...counts, blocks: views.length === 0 ? [] : [{ kind: 'bodyMap', alt, views, size: 'small', ...(legend.length > 0 && { legend }) }] };
}

interface Measured {
  readonly name: string;
  readonly normal: string;
  readonly first: string;
  latest: string;
}

/** What a session began with: how far a motion was stretched that day says little of the course. */
function measuresOf({ objective }: NoteBody): Omit<Measured, 'first'>[] {
  const motions = objective.motions.map((entry) => {
    const motion = findMotion(entry.motionId);
    const text = (value: number | null): string => (value === null ? '' : motionValueText(value, motion?.unit ?? 'deg'));
    return { name: sided(motionName(entry.motionId), entry.side), normal: text(motion?.normalValue ?? null), latest: text(entry.before ?? entry.after) };
  });
  const strengths = objective.strengths.map((entry) => ({ name: sided(muscleName(entry.muscleId), entry.side), normal: '5', latest: entry.grade }));
  return [...motions, ...strengths].filter((one) => one.latest !== '');
}

/** Every motion and muscle that was measured: first and latest, against normal. */
export function measureTable({ notes }: CourseFacts): Block[] {
  const measured = new Map<string, Measured>();
  for (const { body } of notes) {
    for (const one of measuresOf(body)) {
      const known = measured.get(one.name);
      if (known) known.latest = one.latest;
      else measured.set(one.name, { ...one, first: one.latest });
    }
  }
  const end = { align: 'end' as const, share: 0.15 };
  return table(
    [{ header: texts.measure, rowHeader: true }, { header: texts.first, ...end }, { header: texts.latest, ...end }, { header: texts.normal, ...end }],
    Array.from(measured.values(), ({ name, first, latest, normal }) => [name, first, latest, normal]),
  );
}

const mostPlaces = 4;

/** Each technique: in how many sessions, for how long, and where. */
export function treatmentTable({ notes }: CourseFacts): Block[] {
  const given = notes.flatMap((note) => note.body.treatments.map((treatment) => ({ noteId: note.id, treatment })));
  const kinds = [...new Set(given.map(({ treatment }) => treatment.modality))];
  const end = { align: 'end' as const, share: 0.13 };
  return table(
    [{ header: texts.technique, rowHeader: true, share: 0.28 }, { header: texts.where }, { header: texts.sessions, ...end }, { header: texts.minutes, ...end }],
    kinds.map((modality) => {
      const of = given.filter(({ treatment }) => treatment.modality === modality);
      const places = [...new Set(of.map(({ treatment }) => placeName(treatment)))].filter((place) => place !== '');
      const where = places.length > mostPlaces ? [...places.slice(0, mostPlaces), '…'] : places;
      const minutes = of.reduce((sum, { treatment }) => sum + (treatment.minutes ?? 0), 0);
      return [techniqueLabel(modality), where.join('; '), String(new Set(of.map(({ noteId }) => noteId)).size), String(minutes)];
    }),
  );
}
