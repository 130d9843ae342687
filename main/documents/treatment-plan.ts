// The treatment plan as the client takes it home: plain words, what we aim at, how we will see that it helps.
import { goalLabel } from '../../shared/clinical/goals.ts';
import { motionName, findMotion, motionValueText } from '../../shared/clinical/motions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import type { Episode, Plan, PlanTarget } from '../../shared/episodes/episodes.model.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { bodyMapBlock } from './body-block.ts';
import type { Block } from './pdf/block.ts';

const texts = documents.pdf;

function measureName(measure: string): string {
  const [id = '', side] = measure.split(':');
  const suffix = side === undefined ? '' : `, ${sideLabel(side).toLowerCase()}`;
  if (id.startsWith('nprs')) return texts.measures.nprs;
  if (id.startsWith('psfs')) return texts.measures.psfs;
  return `${motionName(id)}${suffix}`;
}

function targetRow(target: PlanTarget): string[] {
  const motion = findMotion(target.measure.split(':')[0] ?? '');
  const value = (amount: number | null): string =>
    amount === null ? '' : motion ? motionValueText(amount, motion.unit) : String(amount);
  return [measureName(target.measure), value(target.baseline), value(target.target)];
}

export function treatmentPlanBlocks(episode: Episode, plan: Plan, therapistName: string): Block[] {
  const { complaint } = episode;
  const marks = complaint.markers.map((marker) => ({ view: marker.view, x: marker.x, y: marker.y, kind: marker.kind }));
  const shades = complaint.markers.map((marker) => ({ regionId: marker.region, side: marker.side, level: 2 as const }));
  return [
    { kind: 'heading', level: 2, text: texts.yourComplaint },
    { kind: 'paragraph', text: complaint.label },
    ...(marks.length > 0 ? [bodyMapBlock(marks, shades, texts.complaintMapAlt)] : []),
    {
      kind: 'keyValues',
      columns: 3,
      items: [
        { label: texts.sessionsPlanned, value: String(plan.sessionsPlanned) },
        { label: texts.spacing, value: fill(texts.spacingDays, { least: plan.minGapDays, most: plan.maxGapDays }) },
        { label: texts.sessionLength, value: fill(texts.minutes, { count: plan.durationMinutes }) },
      ],
    },
    { kind: 'heading', level: 2, text: texts.goals },
    { kind: 'list', items: plan.goals.map(goalLabel) },
    ...(plan.targets.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: texts.targets },
          {
            kind: 'table' as const,
            columns: [
              { header: texts.measure, rowHeader: true },
              { header: texts.baseline, align: 'end' as const, share: 0.18 },
              { header: texts.target, align: 'end' as const, share: 0.18 },
            ],
            rows: plan.targets.map(targetRow),
          },
        ]
      : []),
    ...(plan.modalities.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: texts.techniques },
          { kind: 'list' as const, items: plan.modalities.map(techniqueLabel) },
        ]
      : []),
    ...(plan.homeCare.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: texts.atHome },
          { kind: 'list' as const, items: plan.homeCare },
        ]
      : []),
    { kind: 'paragraph', text: texts.planNote },
    { kind: 'keyValues', columns: 1, items: [{ label: texts.preparedBy, value: therapistName }] },
  ];
}
