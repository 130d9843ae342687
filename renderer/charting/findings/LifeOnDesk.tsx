import { useMemo } from 'react';
import { findingLives } from '../../../shared/charting/finding-life.rules.ts';
import { useChart } from '../chart.ts';
import { useCourseOnDesk } from '../charting.api.ts';
import { FindingLife } from './FindingLife.tsx';

/** The life of a finding up to last session, in its details. */
export function LifeOnDesk({ findingId }: { readonly findingId: string }) {
  const { workspace } = useChart();
  const course = useCourseOnDesk(workspace.visit.episodeId);
  const life = useMemo(() => findingLives(course.data?.sessions ?? []).find((one) => one.findingId === findingId), [course.data, findingId]);
  return life ? <FindingLife life={life} /> : null;
}
