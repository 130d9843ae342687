import { useTranslation } from 'react-i18next';
import { FINDING_GROUPS, FINDING_KINDS } from '../../../shared/clinical/findings.ts';
import { labelIn } from '../../../shared/clinical/lookup.ts';
import { useChartUi, useChartUiStore } from '../chart-ui.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';

const KIND_OPTIONS = FINDING_KINDS.map((kind) => ({ value: kind.id, label: kind.label, group: labelIn(FINDING_GROUPS, kind.group) }));

/** The kind in hand: what a click on the map or a typed line adds. */
export function KindInHand({ width }: { readonly width?: string }) {
  const { t } = useTranslation();
  const ui = useChartUiStore();
  const kind = useChartUi((state) => state.kindInHand);
  return (
    <SmallSelect
      label={t('charting.finding.kindInHand')}
      value={kind}
      options={KIND_OPTIONS}
      {...(width !== undefined && { width })}
      onChange={(next) => {
        const known = FINDING_KINDS.find((candidate) => candidate.id === next);
        if (known) ui.set({ kindInHand: known.id });
      }}
    />
  );
}
