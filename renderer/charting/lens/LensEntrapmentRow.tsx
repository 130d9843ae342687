import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LensEntrapment } from '../../../shared/clinical/lens.rules.ts';
import { findRedFlag } from '../../../shared/clinical/red-flags.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { sourceText } from '../../../shared/clinical/sources.ts';
import { useChartUiStore } from '../chart-ui.ts';
import { CoverBar } from './CoverBar.tsx';
import { TestButtons } from './TestButtons.tsx';

interface LensEntrapmentRowProps {
  readonly found: LensEntrapment;
  readonly onTest: (testId: string, side: LensEntrapment['side']) => void;
}

/** A syndrome whose pattern fits: nerve, symptoms, tests, what to rule out first. */
export function LensEntrapmentRow({ found, onTest }: LensEntrapmentRowProps) {
  const { t } = useTranslation();
  const ui = useChartUiStore();
  const [isOpen, setIsOpen] = useState(false);
  const { entrapment, side } = found;
  const flags = entrapment.redFlags.map((id) => findRedFlag(id)).filter((flag) => flag !== undefined);
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <CoverBar name={side === null ? entrapment.name : `${entrapment.name}, ${sideLabel(side).toLowerCase()}`} covered={found.covered} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      {isOpen && (
        <Box sx={{ px: 1.5, pb: 1, display: 'grid', gap: 0.75 }}>
          <Typography variant="body2">{t('charting.lens.nerveCaught', { nerve: entrapment.nerve })}</Typography>
          <Typography variant="body2">{t('charting.lens.symptoms', { symptoms: entrapment.symptoms })}</Typography>
          {found.tests.length > 0 && <TestButtons label={t('charting.lens.tests')} tests={found.tests} onTest={(testId) => onTest(testId, side)} />}
          <Button variant="text" onClick={() => ui.set({ kindInHand: entrapment.id, isDrawing: false })} sx={{ justifySelf: 'start', minHeight: '1.625rem', py: 0, px: 0.5, fontSize: '0.75rem' }}>
            {t('charting.lens.takeSite')}
          </Button>
          {(entrapment.note !== null || flags.length > 0) && (
            <Typography variant="body2" sx={{ color: 'warning.main' }}>
              {t('charting.lens.caution', { caution: [entrapment.note, ...flags.map((flag) => `${flag.label} (${flag.signs.join(', ')})`)].filter((part) => part !== null).join('; ') })}
            </Typography>
          )}
          <Typography variant="caption" color="textSecondary">
            {t('charting.lens.source', { source: sourceText(entrapment.source) })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
