// The objective part of the session note: the map, the findings that were looked at, and every measure.
import type { Finding, MotionMeasure, SignedNote } from '../../shared/charting/charting.model.ts';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { endFeelLabel } from '../../shared/clinical/end-feels.ts';
import { findingName } from '../../shared/clinical/finding-names.ts';
import { measureText } from '../../shared/clinical/measure-units.ts';
import { findMotion, motionName, motionValueText } from '../../shared/clinical/motions.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { nerveText } from '../../shared/clinical/nerve-roots.ts';
import { postureGradeLabel, postureLabel } from '../../shared/clinical/posture.ts';
import { specialTestName, testResultLabel, testValueText } from '../../shared/clinical/special-tests.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { areasAlt, bodyMapBlock } from './body-block.ts';
import type { Block, RichText, TableColumn } from './pdf/block.ts';
import { paragraph, placeName, sided } from './words.ts';

const texts = documents.pdf;

function grade(value: number | null): string {
  return value === null ? '' : String(value);
}

/** The kind stands out; where it refers to and what was noted follow in the ordinary face. */
function findingText(finding: Finding): RichText {
  const referral = finding.referral === '' ? '' : `, ${fill(texts.refersTo, { place: finding.referral })}`;
  const size = (finding.size ?? '') === '' ? '' : `, ${fill(texts.sizeIs, { size: finding.size ?? '' })}`;
  const pressure = typeof finding.pressure === 'number' ? `, ${fill(texts.hurtsFrom, { value: measureText(finding.pressure, 'kgPerCm2') })}` : '';
  const note = finding.note.trim() === '' ? '' : `. ${finding.note}`;
  const kind = findingName(finding.kind);
  const more = referral + size + pressure + note;
  return more === '' ? kind : [kind, { text: more, face: 'regular' }];
}

interface FindingColumn extends TableColumn {
  readonly cell: (finding: Finding, number: number) => RichText;
  /** Left out where no finding has anything in it: an empty column only asks questions. */
  readonly isOptional?: true;
}

const score = { align: 'end', share: 0.075 } as const;

const findingColumns: readonly FindingColumn[] = [
  { header: texts.number, align: 'end', share: 0.05, cell: (_finding, number) => String(number) },
  { header: texts.finding, rowHeader: true, cell: findingText },
  { header: texts.place, share: 0.24, cell: (finding) => placeName(finding) },
  { header: texts.lastSession, ...score, isOptional: true, cell: (finding) => grade(finding.tendernessBefore) },
  { header: texts.today, ...score, isOptional: true, cell: (finding) => grade(finding.tenderness) },
  { header: texts.afterwards, ...score, isOptional: true, cell: (finding) => grade(finding.tendernessAfter) },
  { header: texts.since, share: 0.08, cell: (finding) => (finding.check === 'unchecked' ? '' : texts.check[finding.check]) },
];

/** The figure with every finding by its number, and with where the client said that it hurts. */
function mapBlocks(findings: readonly Finding[], areas: readonly PainArea[]): Block[] {
  if (findings.length + areas.length === 0) return [];
  const marks = findings.map((finding, index) => ({
    view: finding.view,
    x: finding.x,
    y: finding.y,
    kind: finding.kind,
    number: index + 1,
  }));
  const alt = findings.length === 0 ? texts.mapAltNoFindings : fill(texts.mapAlt, { count: findings.length });
  return [bodyMapBlock(marks, [], areas.length === 0 ? alt : `${alt} ${areasAlt(areas)}`, areas)];
}

function findingsBlocks(findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [];
  const columns = findingColumns.filter(
    ({ isOptional, cell }) => !isOptional || findings.some((finding, index) => cell(finding, index + 1) !== ''),
  );
  return [
    { kind: 'heading', level: 3, text: texts.findings },
    {
      kind: 'table',
      columns: columns.map(({ header, align, share, rowHeader }) => ({
        header,
        ...(align && { align }),
        ...(share !== undefined && { share }),
        ...(rowHeader && { rowHeader }),
      })),
      rows: findings.map((finding, index) => columns.map(({ cell }) => cell(finding, index + 1))),
    },
  ];
}

function tableUnder(title: string, columns: readonly TableColumn[], rows: readonly string[][]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, { kind: 'table', columns, rows }];
}

/** The motion, and what was felt at its end. */
function motionHead({ motionId, side, passive, endFeel, isEndPainful }: MotionMeasure): string {
  return [
    sided(motionName(motionId), side),
    ...(typeof passive === 'number' ? [fill(texts.passiveIs, { value: motionValueText(passive, findMotion(motionId)?.unit ?? 'deg') })] : []),
    ...(endFeel === undefined ? [] : [fill(texts.endFeelIs, { feel: endFeelLabel(endFeel).toLowerCase() })]),
    ...(isEndPainful === true ? [texts.endPainful] : []),
  ].join('; ');
}

function measureBlocks({ body: { objective } }: SignedNote): Block[] {
  const motions = objective.motions.map((entry) => {
    const motion = findMotion(entry.motionId);
    const value = (amount: number | null): string => (amount === null ? '' : motionValueText(amount, motion?.unit ?? 'deg'));
    return [motionHead(entry), value(entry.before), value(entry.after), value(motion?.normalValue ?? null)];
  });
  const tests = objective.tests.map((entry) => {
    const result = testResultLabel(entry.result);
    const words = [
      entry.familiarSymptoms === true ? fill(texts.withFamiliar, { result }) : result,
      ...(typeof entry.value === 'number' ? [testValueText(entry.testId, entry.value)] : []),
      ...(typeof entry.nprs === 'number' ? [fill(texts.painOf, { score: entry.nprs })] : []),
      ...((entry.note ?? '') === '' ? [] : [entry.note]),
    ];
    return [sided(specialTestName(entry.testId), entry.side), words.join('; ')];
  });
  const strengths = objective.strengths.map((entry) => [
    sided(muscleName(entry.muscleId), entry.side),
    entry.isPainful === true ? fill(texts.withPain, { grade: entry.grade }) : entry.grade,
  ]);
  const posture = (objective.posture ?? []).map((entry) => [sided(postureLabel(entry.itemId), entry.side), entry.grade === null ? '' : postureGradeLabel(entry.grade)]);
  const nerves = (objective.nerves ?? []).map((entry) => [sided(entry.rootId, entry.side), nerveText(entry)]);
  const end = { align: 'end' as const, share: 0.14 };
  const outcome = { share: 0.4 };
  return [
    ...tableUnder(
      texts.motions,
      [{ header: texts.motion, rowHeader: true }, { header: texts.before, ...end }, { header: texts.after, ...end }, { header: texts.normal, ...end }],
      motions,
    ),
    ...tableUnder(texts.tests, [{ header: texts.test, rowHeader: true }, { header: texts.result, ...outcome }], tests),
    ...tableUnder(texts.strength, [{ header: texts.muscle, rowHeader: true }, { header: texts.grade, ...outcome }], strengths),
    ...tableUnder(texts.posture, [{ header: texts.sign, rowHeader: true }, { header: texts.grade, ...outcome }], posture),
    ...tableUnder(texts.nerves, [{ header: texts.root, rowHeader: true }, { header: texts.result, ...outcome }], nerves),
  ];
}

/** What was seen and felt. What was carried over from last session and not looked at does not print. */
export function objectiveBlocks(note: SignedNote): Block[] {
  const { objective } = note.body;
  const findings = findingsThatCount(note.body);
  return [
    { kind: 'heading', level: 2, text: texts.objective },
    ...paragraph(objective.observation),
    ...(objective.noAbnormalFinding ? paragraph(texts.noAbnormalFinding) : []),
    ...mapBlocks(findings, note.body.subjective.painAreas ?? []),
    ...findingsBlocks(findings),
    ...measureBlocks(note),
  ];
}
