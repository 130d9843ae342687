import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import { TECHNIQUES } from '../../../shared/clinical/techniques.ts';
import type { TechniqueId } from '../../../shared/clinical/techniques.ts';
import { useKeyLabel } from '../../app/use-keys.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useChart } from '../chart.ts';
import { useTreat } from './use-treat.ts';

const KEY_OF = {
  muscle_testing: 'charting.treatMuscleTesting',
  neuromuscular_therapy: 'charting.treatNeuromuscular',
  myofascial_release: 'charting.treatMyofascial',
  positional_release: 'charting.treatPositional',
  trigger_point_therapy: 'charting.treatTriggerPoint',
  cupping: 'charting.treatCupping',
  rehab_stretching: 'charting.treatStretching',
} as const satisfies Record<TechniqueId, string>;

interface TechniqueButtonProps {
  readonly technique: (typeof TECHNIQUES)[number];
  readonly isPlanned: boolean;
  readonly hasKey: boolean;
  readonly onClick: () => void;
}

function TechniqueButton({ technique, isPlanned, hasKey, onClick }: TechniqueButtonProps) {
  const keys = useKeyLabel(KEY_OF[technique.id]);
  return (
    <Button
      variant="outlined"
      color={isPlanned ? 'primary' : 'secondary'}
      title={technique.label}
      aria-label={technique.label}
      onClick={onClick}
      sx={{ minHeight: '1.75rem', minWidth: 0, px: 1, gap: 0.75, fontSize: '0.8125rem', ...(isPlanned && { bgcolor: 'primary.light' }) }}
    >
      {technique.short}
      {hasKey && <KeyHint keys={keys} />}
    </Button>
  );
}

/** The seven modalities: onto this finding, or into an empty row. The plan's own are tinted. */
export function TreatButtons({ finding }: { readonly finding?: Finding }) {
  const { t } = useTranslation();
  const treat = useTreat();
  const { workspace } = useChart();
  return (
    <Box role="group" aria-label={finding ? t('charting.treatment.treatFinding') : t('charting.treatment.add')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {TECHNIQUES.map((technique) => (
        <TechniqueButton
          key={technique.id}
          technique={technique}
          isPlanned={workspace.plannedModalities.includes(technique.id)}
          hasKey={finding !== undefined}
          onClick={() => treat(technique.id, finding)}
        />
      ))}
    </Box>
  );
}
