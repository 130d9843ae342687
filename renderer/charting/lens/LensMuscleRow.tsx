import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { tellingTests, type LensMuscle } from '../../../shared/clinical/lens.rules.ts';
import { sourceText } from '../../../shared/clinical/sources.ts';
import { placeName } from '../finding-words.ts';
import { CoverBar } from './CoverBar.tsx';
import { TestButtons } from './TestButtons.tsx';

interface LensMuscleRowProps {
  readonly found: LensMuscle;
  readonly others: readonly LensMuscle[];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onFind: () => void;
  readonly onTest: (testId: string, side: LensMuscle['side']) => void;
}

/** A muscle known to refer to the painful area: how much of it, what tells it apart, what it may catch, and where that stands. */
export function LensMuscleRow({ found, others, isChosen, onChoose, onFind, onTest }: LensMuscleRowProps) {
  const { t } = useTranslation();
  const { muscle, side } = found;
  const name = placeName({ muscleId: muscle.id, regionId: null, side: side ?? 'midline' });
  const telling = tellingTests(found, others);
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', ...(isChosen && { bgcolor: 'surface.raised' }) }}>
      <CoverBar name={name} covered={found.covered} isOpen={isChosen} onToggle={onChoose} />
      {isChosen && (
        <Box sx={{ px: 1.5, pb: 1, display: 'grid', gap: 0.75 }}>
          <Typography variant="body2">{t('charting.lens.refers', { where: muscle.referral })}</Typography>
          <Typography variant="body2">{t('charting.lens.testAction', { action: muscle.testAction })}</Typography>
          {found.tests.length > 0 && <TestButtons label={t('charting.lens.tests')} tests={found.tests} telling={telling} onTest={(testId) => onTest(testId, side)} />}
          <Typography variant="body2" color="textSecondary">
            {t('charting.lens.nerve', { nerve: muscle.nerve, roots: muscle.roots })}
          </Typography>
          {muscle.entraps !== null && <Typography variant="body2">{t('charting.lens.entraps', { nerve: muscle.entraps })}</Typography>}
          {muscle.caution !== null && (
            <Typography variant="body2" sx={{ color: 'warning.main' }}>
              {t('charting.lens.caution', { caution: muscle.caution })}
            </Typography>
          )}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Button variant="outlined" onClick={onFind} sx={{ minHeight: '1.75rem', flex: 'none', whiteSpace: 'nowrap' }}>
              {t('charting.lens.addFinding')}
            </Button>
            <Typography variant="caption" color="textSecondary" sx={{ ml: 'auto', textAlign: 'right' }}>
              {t('charting.lens.source', { source: sourceText(muscle.source) })}
            </Typography>
          </Box>
        </Box>
      )}
    </Box>
  );
}
