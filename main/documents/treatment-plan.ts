// The treatment plan as the client takes it home: plain words, what we aim at, how we will see that it helps.
import { goalLabel } from '../../shared/clinical/goals.ts';
import { motionName, findMotion, motionValueText } from '../../shared/clinical/motions.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { sidedRegionName } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { markerKindLabel } from '../../shared/clinical/symptoms.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import type { Complaint, Plan, PlanTarget } from '../../shared/episodes/episodes.model.ts';
import { midPlanSession } from '../../shared/episodes/decision.rules.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { episodes } from '../../shared/messages/en/episodes.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { bodyMapBlock } from './body-block.ts';
import { paragraphs, type Arrange } from './arrange.ts';
import type { TreatmentPlanFacts } from './facts.ts';
import { keyValues, section, table } from './parts.ts';
import type { Block } from './pdf/block.ts';
import type { Words } from './words.ts';

const texts = documents.pdf;

function measureName(measure: string): string {
  const [id = '', side] = measure.split(':');
  const suffix = side === undefined ? '' : `, ${sideLabel(side).toLowerCase()}`;
  if (id.startsWith('nprs')) return texts.measures.nprs;
  if (id.startsWith('psfs')) return texts.measures.psfs;
  if (id.startsWith('mmt_')) return fill(texts.measures.strength, { muscle: `${muscleName(id.slice('mmt_'.length))}${suffix}` });
  return `${motionName(id)}${suffix}`;
}

function valueText({ measure }: PlanTarget, amount: number | null): string {
  const motion = findMotion(measure.split(':')[0] ?? '');
  if (amount === null) return texts.notMeasured;
  return motion ? motionValueText(amount, motion.unit) : String(amount);
}

/** Pain always has a target; where no target names it, the plan's own stands first. */
function targetsOf(plan: Plan, painAtStart: number | null): PlanTarget[] {
  const pain = { measure: 'nprs_avg_24h', baseline: painAtStart, target: plan.targetNprs, bySession: null };
  const hasPain = plan.targets.some((target) => target.measure === pain.measure);
  return [...(hasPain ? [] : [pain]), ...plan.targets];
}

function complaintMap({ markers }: Complaint): Block[] {
  if (markers.length === 0) return [];
  const marks = markers.map(({ view, x, y, kind, region, side, note }, index) => {
    const told = `${markerKindLabel(kind)}: ${sidedRegionName(region, side)}`;
    return { view, x, y, kind, number: index + 1, text: note === '' ? told : `${told} (${note})` };
  });
  const shades = markers.map((marker) => ({ regionId: marker.region, side: marker.side, level: 2 as const }));
  return [bodyMapBlock(marks, shades, texts.complaintMapAlt)];
}

function listUnder(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return section(title, [{ kind: 'list', items }]);
}

function targetBlocks(plan: Plan, painAtStart: number | null): Block[] {
  const end = { align: 'end' as const, share: 0.18 };
  const rows = targetsOf(plan, painAtStart).map((target) => [measureName(target.measure), valueText(target, target.baseline), valueText(target, target.target)]);
  return section(texts.targets, table([{ header: texts.measure, rowHeader: true }, { header: texts.baseline, ...end }, { header: texts.target, ...end }], rows));
}

/** The sessions by which something is to be reached; half-way and at the end the figures are looked at. */
function outlineBlocks(plan: Plan, painAtStart: number | null): Block[] {
  const spacing =
    plan.minGapDays === plan.maxGapDays
      ? fill(texts.spacingEven, { count: plan.minGapDays })
      : fill(texts.spacingDays, { least: plan.minGapDays, most: plan.maxGapDays });
  const last = plan.sessionsPlanned;
  const looks = (number: number): string[] => (number === last ? [texts.lookAtEnd] : number === midPlanSession(last) ? [texts.lookHalfWay] : []);
  const aims = (number: number): string[] =>
    targetsOf(plan, painAtStart)
      .filter(({ bySession }) => (bySession ?? last) === number)
      .map((target) => fill(texts.aimedAt, { measure: measureName(target.measure), value: valueText(target, target.target) }));
  const rows = Array.from({ length: last }, (_none, index) => [fill(texts.sessionOf, { number: index + 1, planned: last }), [...aims(index + 1), ...looks(index + 1)].join('\n')]).filter(([, said]) => said !== '');
  const blocks = [
    ...keyValues(
      [
        { label: texts.sessionsPlanned, value: String(last) },
        { label: texts.spacing, value: spacing },
        { label: texts.sessionLength, value: fill(texts.minutes, { count: plan.durationMinutes }) },
      ],
      3,
    ),
    ...table([{ header: texts.session, rowHeader: true, share: 0.2 }, { header: texts.byThen }], rows),
  ];
  return section(texts.sessionBySession, [{ kind: 'keepTogether', blocks }]);
}

/** What was decided half-way and at the end of this plan. */
function decisionBlocks({ episode, plan }: TreatmentPlanFacts, words: Words): Block[] {
  const rows = episode.decisions
    .filter(({ planId }) => planId === plan.id)
    .map(({ decidedAt, point, choice, reason }) => [
      fill(texts.decisionAt, { date: words.moment(decidedAt), point: episodes.decision.at[point] }),
      episodes.decision.choice[choice],
      reason,
    ]);
  return section(texts.decisions, table([{ header: texts.decidedAt, rowHeader: true, share: 0.34 }, { header: texts.decision, share: 0.24 }, { header: texts.decidedWhy }], rows));
}

/** The plan's blocks. */
export function treatmentPlanBlocks(facts: TreatmentPlanFacts, words: Words, arrange: Arrange): Block[] {
  const { episode, plan, painAtStart, madeOn } = facts;
  return [
    ...arrange({
      complaint: [{ kind: 'heading', level: 2, text: texts.yourComplaint }, { kind: 'paragraph', text: episode.complaint.label }, ...complaintMap(episode.complaint)],
      goals: listUnder(texts.goals, plan.goals.map(goalLabel)),
      sessions: outlineBlocks(plan, painAtStart),
      techniques: listUnder(texts.techniques, plan.modalities.map(techniqueLabel)),
      home: listUnder(texts.atHome, plan.homeCare),
      targets: targetBlocks(plan, painAtStart),
      outlook: section(texts.outlook, paragraphs(plan.prognosis)),
      decisions: decisionBlocks(facts, words),
    }),
    {
      kind: 'keepTogether',
      closes: true,
      blocks: [
        { kind: 'spacer', size: 'small' },
        ...keyValues(
          [
            { label: texts.preparedBy, value: episode.openedByName },
            { label: texts.date, value: words.date(madeOn) },
            { label: texts.agreed, value: plan.isAgreed ? texts.isAgreed : '' },
          ],
          3,
        ),
      ],
    },
  ];
}
