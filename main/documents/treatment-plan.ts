// The treatment plan as the client takes it home: plain words, what we aim at, how we will see that it helps.
import { goalLabel } from '../../shared/clinical/goals.ts';
import { motionName, findMotion, motionValueText } from '../../shared/clinical/motions.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { sidedRegionName } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { markerKindLabel } from '../../shared/clinical/symptoms.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import type { Complaint, Plan, PlanTarget } from '../../shared/episodes/episodes.model.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { bodyMapBlock } from './body-block.ts';
import type { Arrange } from './arrange.ts';
import type { TreatmentPlanFacts } from './facts.ts';
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

function targetRow(target: PlanTarget): string[] {
  const motion = findMotion(target.measure.split(':')[0] ?? '');
  const value = (amount: number | null): string =>
    amount === null ? texts.notMeasured : motion ? motionValueText(amount, motion.unit) : String(amount);
  return [measureName(target.measure), value(target.baseline), value(target.target)];
}

/** Pain always has a target; where no target names it, the plan's own stands first. */
function targetRows(plan: Plan, painAtStart: number | null): string[][] {
  const pain = { measure: 'nprs_avg_24h', baseline: painAtStart, target: plan.targetNprs, bySession: null };
  const hasPain = plan.targets.some((target) => target.measure === pain.measure);
  return [...(hasPain ? [] : [pain]), ...plan.targets].map(targetRow);
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
  return [{ kind: 'keepTogether', blocks: [{ kind: 'heading', level: 2, text: title }, { kind: 'list', items }] }];
}

function targetBlocks(plan: Plan, painAtStart: number | null): Block[] {
  const end = { align: 'end' as const, share: 0.18 };
  return [
    { kind: 'heading', level: 2, text: texts.targets },
    { kind: 'table', columns: [{ header: texts.measure, rowHeader: true }, { header: texts.baseline, ...end }, { header: texts.target, ...end }], rows: targetRows(plan, painAtStart) },
    { kind: 'paragraph', text: texts.planNote },
  ];
}

/** The plan's blocks. */
export function treatmentPlanBlocks({ episode, plan, painAtStart, madeOn }: TreatmentPlanFacts, words: Words, arrange: Arrange): Block[] {
  const spacing =
    plan.minGapDays === plan.maxGapDays
      ? fill(texts.spacingEven, { count: plan.minGapDays })
      : fill(texts.spacingDays, { least: plan.minGapDays, most: plan.maxGapDays });
  return [
    ...arrange({
      complaint: [{ kind: 'heading', level: 2, text: texts.yourComplaint }, { kind: 'paragraph', text: episode.complaint.label }, ...complaintMap(episode.complaint)],
      goals: listUnder(texts.goals, plan.goals.map(goalLabel)),
      sessions: [
        {
          kind: 'keyValues',
          columns: 3,
          items: [
            { label: texts.sessionsPlanned, value: String(plan.sessionsPlanned) },
            { label: texts.spacing, value: spacing },
            { label: texts.sessionLength, value: fill(texts.minutes, { count: plan.durationMinutes }) },
          ],
        },
      ],
      techniques: listUnder(texts.techniques, plan.modalities.map(techniqueLabel)),
      home: listUnder(texts.atHome, plan.homeCare),
      targets: targetBlocks(plan, painAtStart),
    }),
    { kind: 'spacer', size: 'small' },
    {
      kind: 'keyValues',
      columns: 3,
      items: [
        { label: texts.preparedBy, value: episode.openedByName },
        { label: texts.date, value: words.date(madeOn) },
      ],
    },
  ];
}
