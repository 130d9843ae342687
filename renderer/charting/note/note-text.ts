// A note as readable lines: the signed page, last session beside the form and the comparison of two versions show these.
import type { TFunction } from 'i18next';
import type { Finding, MotionMeasure, NoteBody, Treatment } from '../../../shared/charting/charting.model.ts';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { findingsThatCount, treatedMinutes } from '../../../shared/charting/note.rules.ts';
import { techniqueOf } from '../../../shared/charting/treatment.rules.ts';
import { endFeelLabel } from '../../../shared/clinical/end-feels.ts';
import { findingName } from '../../../shared/clinical/finding-names.ts';
import { HOME_CARE_DONE } from '../../../shared/clinical/home-care.ts';
import { labelIn } from '../../../shared/clinical/lookup.ts';
import { measureText } from '../../../shared/clinical/measure-units.ts';
import { nerveText } from '../../../shared/clinical/nerve-roots.ts';
import { postureGradeLabel, postureLabel } from '../../../shared/clinical/posture.ts';
import { findMotion, motionName, motionValueText } from '../../../shared/clinical/motions.ts';
import { redFlagName } from '../../../shared/clinical/red-flags.ts';
import { regionName } from '../../../shared/clinical/regions.ts';
import { screeningResultLabel } from '../../../shared/clinical/screening.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { specialTestName, testResultLabel, testValueText } from '../../../shared/clinical/special-tests.ts';
import { sessionResponseLabel, toleranceLabel } from '../../../shared/clinical/symptoms.ts';
import { paramText } from '../../../shared/clinical/techniques.rules.ts';
import { techniqueFields, techniqueLabel } from '../../../shared/clinical/techniques.ts';
import { painAreaName, placeName, tendernessPath } from '../finding-words.ts';
import type { NotePart } from '../form/NoteSection.tsx';

export interface NoteLine {
  /** Unique within the note. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface NotePartLines {
  readonly part: NotePart;
  readonly lines: readonly NoteLine[];
}

type Words = TFunction;

function line(key: string, label: string, text: string | number | null): readonly NoteLine[] {
  return text === null || text === '' ? [] : [{ key, label, text: String(text) }];
}

function yesNo(t: Words, value: boolean | null, detail: string): string | null {
  if (value === null) return null;
  const word = value ? t('ui.yes') : t('ui.no');
  return value && detail !== '' ? `${word}: ${detail}` : word;
}

function withSide(name: string, side: NoteBody['objective']['motions'][number]['side']): string {
  return side === 'midline' ? name : `${name}, ${sideLabel(side).toLowerCase()}`;
}

/** "Active trigger point, upper buttock; tenderness 3 → 2; better; refers to back of thigh". */
export function findingText(t: Words, finding: Finding): string {
  const kind = findingName(finding.kind);
  const region = finding.muscleId !== null && finding.regionId !== null ? `${kind}, ${regionName(finding.regionId).toLowerCase()}` : kind;
  const path = tendernessPath(finding);
  return [
    region,
    ...(path === '' ? [] : [t('charting.finding.tendernessPath', { path })]),
    ...(finding.isReturned === true ? [t('charting.life.returnedNow').toLowerCase()] : []),
    ...(finding.check === 'new' ? [] : [t(`charting.check.${finding.check}`).toLowerCase()]),
    ...(finding.referral === '' ? [] : [t('charting.finding.refersTo', { place: finding.referral })]),
    ...((finding.size ?? '') === '' ? [] : [t('charting.finding.sizeIs', { size: finding.size ?? '' })]),
    ...(typeof finding.pressure === 'number' ? [t('charting.finding.pressureIs', { value: measureText(finding.pressure, 'kgPerCm2') })] : []),
    ...(finding.note === '' ? [] : [finding.note]),
  ].join('; ');
}

function testText(t: Words, row: NoteBody['objective']['tests'][number]): string {
  const result = testResultLabel(row.result);
  return [
    row.familiarSymptoms === true ? t('charting.test.withFamiliar', { result }) : result,
    ...(typeof row.value === 'number' ? [testValueText(row.testId, row.value)] : []),
    ...(typeof row.nprs === 'number' ? [`${t('charting.test.pain')} ${row.nprs}`] : []),
    ...((row.note ?? '') === '' ? [] : [row.note]),
  ].join('; ');
}

/** "38° → 44°; passive 48°; end feel firm; painful at the end". */
function motionText(t: Words, row: MotionMeasure): string {
  const unit = findMotion(row.motionId)?.unit ?? 'deg';
  const values = [row.before, row.after].filter((value) => value !== null).map((value) => motionValueText(value, unit));
  return [
    values.join(' → '),
    ...(typeof row.passive === 'number' ? [t('charting.motion.passiveIs', { value: motionValueText(row.passive, unit) })] : []),
    ...(row.endFeel === undefined ? [] : [t('charting.motion.endFeelIs', { feel: endFeelLabel(row.endFeel).toLowerCase() })]),
    ...(row.isEndPainful === true ? [t('charting.motion.endPain').toLowerCase()] : []),
  ].filter((part) => part !== '').join('; ');
}

/** "15 min; hold: 60 s; repetitions: 4". */
export function treatmentText(t: Words, row: Treatment): string {
  const technique = techniqueOf(row.modality);
  const fields = technique ? techniqueFields(technique) : [];
  const params = fields.flatMap((field) => {
    const value = row.params[field.id] ?? null;
    if (value === null || value === '') return [];
    const text = typeof value === 'boolean' ? (value ? t('ui.yes') : t('ui.no')) : paramText(field, value);
    return [`${field.label.toLowerCase()}: ${text}`];
  });
  return [...(row.isCarried === true ? [t('charting.treatment.unconfirmed')] : []), ...(row.minutes === null ? [] : [t('charting.treatment.minutes', { minutes: row.minutes })]), ...params, ...(row.billingCode === null ? [] : [t('charting.treatment.codeIs', { code: row.billingCode })])].join('; ');
}

/** "1 · Pain · Back": what was drawn on which view; the figure beside shows where. */
function painAreaText(t: Words, areas: readonly PainArea[]): string {
  return areas.map((area, index) => painAreaName(t, area, index)).join('\n');
}

function subjectiveLines(t: Words, { subjective }: NoteBody, activities: readonly string[]): readonly NoteLine[] {
  const scores = subjective.psfsScores.flatMap((score, index) => (score === null ? [] : [`${activities[index] ?? t('charting.activity', { number: index + 1 })}: ${score}`]));
  return [
    ...line('nprsAverage24h', t('charting.pain.nprsAverage24h'), subjective.nprsAverage24h),
    ...line('nprsNow', t('charting.pain.nprsNow'), subjective.nprsNow),
    ...line('nprsBest24h', t('charting.pain.nprsBest24h'), subjective.nprsBest24h),
    ...line('nprsWorst24h', t('charting.pain.nprsWorst24h'), subjective.nprsWorst24h),
    ...line('painAreas', t('charting.lens.drawn'), painAreaText(t, subjective.painAreas ?? [])),
    ...line('statement', t('charting.statement'), subjective.statement),
    ...line('sleep', t('charting.sleep'), subjective.sleep ?? null),
    ...line('stress', t('charting.stress'), subjective.stress ?? null),
    ...line('sorenessHours', t('charting.soreness'), typeof subjective.sorenessHours === 'number' ? measureText(subjective.sorenessHours, 'hours') : null),
    ...line('homeCareDone', t('charting.homeCareDone'), subjective.homeCareDone ? labelIn(HOME_CARE_DONE, subjective.homeCareDone) : null),
    ...line('medicationChange', t('charting.medicationChange'), subjective.medicationChange ?? ''),
    ...line('psfs', t('charting.function'), scores.join('\n')),
    ...line('adverseReaction', t('charting.adverseReaction'), yesNo(t, subjective.adverseReaction, subjective.adverseReactionDetail)),
  ];
}

function objectiveLines(t: Words, body: NoteBody): readonly NoteLine[] {
  const { objective } = body;
  return [
    ...(objective.noAbnormalFinding ? line('none', t('charting.part.objective'), t('charting.noAbnormalFinding')) : []),
    ...findingsThatCount(body).flatMap((finding) => line(`finding ${finding.id}`, placeName(finding) || t('charting.finding.noPlace'), findingText(t, finding))),
    ...line('observation', t('charting.observation'), objective.observation),
    ...objective.motions.flatMap((row) => {
      return line(`motion ${row.motionId} ${row.side}`, withSide(motionName(row.motionId), row.side), motionText(t, row));
    }),
    ...objective.strengths.flatMap((row) =>
      line(`strength ${row.muscleId} ${row.side}`, t('charting.strength.of', { name: placeName({ muscleId: row.muscleId, regionId: null, side: row.side }) }), row.isPainful === true ? t('charting.strength.withPain', { grade: row.grade }) : row.grade),
    ),
    ...objective.tests.flatMap((row) => line(`test ${row.testId} ${row.side}`, withSide(specialTestName(row.testId), row.side), testText(t, row))),
    ...(objective.posture ?? []).flatMap((row) => line(`posture ${row.itemId} ${row.side}`, withSide(postureLabel(row.itemId), row.side), row.grade && postureGradeLabel(row.grade))),
    ...(objective.nerves ?? []).flatMap((row) => line(`nerve ${row.rootId} ${row.side}`, withSide(row.rootId, row.side), nerveText(row))),
  ];
}

function treatmentLines(t: Words, body: NoteBody): readonly NoteLine[] {
  const rows = body.treatments.map((row): NoteLine => ({
    key: `treatment ${row.id}`,
    label: [techniqueLabel(row.modality), placeName(row)].filter((part) => part !== '').join(' · '),
    text: treatmentText(t, row),
  }));
  const minutes = treatedMinutes(body);
  return minutes === 0 ? rows : [...rows, { key: 'minutes', label: t('charting.treatment.total'), text: t('charting.treatment.minutes', { minutes }) }];
}

function assessmentLines(t: Words, { assessment }: NoteBody): readonly NoteLine[] {
  return [
    ...line('response', t('charting.response'), assessment.response && sessionResponseLabel(assessment.response)),
    ...line('tolerance', t('charting.tolerance'), assessment.tolerance && toleranceLabel(assessment.tolerance)),
    ...line('adverseEvent', t('charting.adverseEvent'), yesNo(t, assessment.adverseEvent, assessment.adverseEventDetail)),
    ...line('nprsAfter', t('charting.pain.after'), assessment.nprsAfter),
    ...line('reasoning', t('charting.reasoning'), assessment.reasoning),
  ];
}

function planLines(t: Words, { plan, aborted }: NoteBody): readonly NoteLine[] {
  const flags = aborted && aborted.redFlagId !== null ? [redFlagName(aborted.redFlagId)] : [];
  return [
    ...(aborted ? line('aborted', t('charting.aborted.title'), [aborted.reason, ...flags.filter((flag) => flag !== aborted.reason)].join(' · ')) : []),
    ...line('nextStep', t('charting.nextStepLabel'), plan.nextStep && t(`charting.nextStep.${plan.nextStep}`)),
    ...line('homeCare', t('charting.homeCare'), plan.noHomeCare ? t('charting.noHomeCare') : plan.homeCare.join('\n')),
    ...line('detail', t('charting.planDetail'), plan.detail),
  ];
}

/** A note's parts with what was written in each; parts without anything are left out. Unchecked findings do not count. */
export function noteLines(t: Words, body: NoteBody, activities: readonly string[]): readonly NotePartLines[] {
  const { header } = body;
  const parts: readonly NotePartLines[] = [
    {
      part: 'header',
      lines: [
        ...line('late', t('charting.late.reason'), body.lateEntryReason),
        ...line('healthChanged', t('charting.healthChanged'), yesNo(t, header.healthChanged, header.healthChange)),
        ...line('screening', t('charting.screening'), header.screening && screeningResultLabel(header.screening)),
        ...line('screeningNote', t('charting.screeningNote'), header.screeningNote),
      ],
    },
    { part: 'subjective', lines: subjectiveLines(t, body, activities) },
    { part: 'objective', lines: objectiveLines(t, body) },
    { part: 'treatments', lines: treatmentLines(t, body) },
    { part: 'assessment', lines: assessmentLines(t, body) },
    { part: 'plan', lines: planLines(t, body) },
  ];
  return parts.filter((part) => part.lines.length > 0);
}
