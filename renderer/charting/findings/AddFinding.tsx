import { useCallback } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { muscleGroupLabel, findMuscle } from '../../../shared/clinical/muscles.ts';
import { AddByTyping } from '../../episodes/fields/AddByTyping.tsx';
import { placeOptions } from '../../episodes/place-entry.ts';
import type { PlaceOption } from '../../episodes/place-entry.ts';
import { KindInHand } from './KindInHand.tsx';
import { useFindingActions } from './use-finding-actions.ts';

/** Adds a finding without the mouse: "pirif r 3", Enter. */
export function AddFinding() {
  const { t } = useTranslation();
  const { addTyped } = useFindingActions();
  const search = useCallback(
    (text: string) =>
      placeOptions(text).map((option): PlaceOption & { readonly hint: string } => ({
        ...option,
        hint: option.kind === 'region' ? t('charting.finding.region') : muscleGroupLabel(findMuscle(option.id)?.group ?? ''),
      })),
    [t],
  );
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <KindInHand width="11rem" />
      <Box sx={{ flex: 1 }}>
        <AddByTyping
          label={t('charting.finding.add')}
          placeholder={t('charting.finding.addHint')}
          search={search}
          onAdd={addTyped}
          field="objective.findings"
        />
      </Box>
    </Box>
  );
}
