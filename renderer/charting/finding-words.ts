import type { TFunction } from 'i18next';
import type { Finding, Treatment } from '../../shared/charting/charting.model.ts';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import { findingName } from '../../shared/clinical/finding-names.ts';
import { findMuscle, muscleName } from '../../shared/clinical/muscles.ts';
import { findRegion, regionName } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';

interface Place {
  readonly muscleId: string | null;
  readonly regionId: string | null;
  readonly side: Treatment['side'];
}

/** "Piriformis, right"; the region's name where no muscle was named; empty where neither was. */
export function placeName({ muscleId, regionId, side }: Place): string {
  const name = muscleId !== null ? muscleName(muscleId) : regionId !== null ? regionName(regionId) : '';
  if (name === '' || side === null || side === 'midline') return name;
  const isSided = muscleId !== null ? (findMuscle(muscleId)?.sided ?? true) : (findRegion(regionId ?? '')?.sided ?? true);
  return isSided ? `${name}, ${sideLabel(side).toLowerCase()}` : name;
}

/** "Active trigger point" and, where a muscle is named, the region it was found in. */
export function kindAndRegion(finding: Finding): string {
  const kind = findingName(finding.kind);
  return finding.muscleId !== null && finding.regionId !== null ? `${kind} · ${regionName(finding.regionId)}` : kind;
}

/** Today's tenderness as it stands: after treatment where it was felt again; last session's while not looked at. */
export function currentTenderness(finding: Finding): number | null {
  return finding.check === 'unchecked' ? finding.tendernessBefore : (finding.tendernessAfter ?? finding.tenderness);
}

/** The way of the tenderness: "3 → 2 → 1" from last session over today to after treatment; empty without numbers. */
export function tendernessPath(finding: Finding): string {
  const steps = [finding.tendernessBefore, finding.tenderness, finding.tendernessAfter].filter((grade) => grade !== null);
  return steps.join(' → ');
}

/** One sentence for screen readers and the map's tooltip. */
export function describeFinding(t: TFunction, finding: Finding): string {
  const grade = currentTenderness(finding);
  const parts = [
    `${findingName(finding.kind)}: ${placeName(finding) || t('charting.finding.noPlace')}`,
    ...(grade === null ? [] : [t('charting.finding.tendernessIs', { grade })]),
    t(`charting.check.${finding.check}`),
  ];
  return parts.join('; ');
}

/** "1 · Pain · Back": a hand-drawn area by its number, what is felt there, and the view it stands on. */
export function painAreaName(t: TFunction, { quality, view }: PainArea, index: number): string {
  return t('charting.lens.area', { number: index + 1, quality: t(`charting.lens.qualities.${quality}`), view: t(`body.view.${view}`) });
}
