import { useTranslation } from 'react-i18next';
import { PLACEABLE_KINDS } from '../../../shared/clinical/finding-names.ts';
import { useChartUi, useChartUiStore } from '../chart-ui.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';

/** The kind in hand: what a click on the map or a typed line adds. */
export function KindInHand({ width }: { readonly width: string }) {
  const { t } = useTranslation();
  const ui = useChartUiStore();
  const kind = useChartUi((state) => state.kindInHand);
  return (
    <SmallSelect
      label={t('charting.finding.kindInHand')}
      value={kind}
      options={PLACEABLE_KINDS}
      width={width}
      onChange={(next) => {
        const known = PLACEABLE_KINDS.find((candidate) => candidate.value === next);
        if (known) ui.set({ kindInHand: known.value });
      }}
    />
  );
}
