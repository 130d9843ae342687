// What a curve is called and how its values are written.
import type { TFunction } from 'i18next';
import type { MeasureSeries } from '../../../shared/charting/series.rules.ts';
import { findMotion, motionName, motionValueText } from '../../../shared/clinical/motions.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { placeName } from '../finding-words.ts';

function withSide(name: string, side: MeasureSeries['side']): string {
  return side === null || side === 'midline' ? name : `${name}, ${sideLabel(side).toLowerCase()}`;
}

export function seriesName(t: TFunction, { kind, itemId, side }: MeasureSeries, activities: readonly string[]): string {
  switch (kind) {
    case 'pain':
      return t('charting.pain.nprsAverage24h');
    case 'activity':
      return activities[Number(itemId)] ?? t('charting.activity', { number: Number(itemId) + 1 });
    case 'activities':
      return t('charting.course.activities');
    case 'motion':
      return withSide(motionName(itemId), side);
    case 'strength':
      return t('charting.strength.of', { name: placeName({ muscleId: itemId, regionId: null, side }) });
  }
}

export function valueText({ kind, itemId }: MeasureSeries, value: number, number: (value: number, digits?: number) => string): string {
  if (kind === 'motion') return motionValueText(Math.round(value * 10) / 10, findMotion(itemId)?.unit ?? 'deg');
  return number(value, Number.isInteger(value) ? 0 : 1);
}
