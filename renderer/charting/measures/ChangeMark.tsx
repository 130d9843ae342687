import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../shared/charting/change.rules.ts';

const TONE = { better: 'success.main', worse: 'error.main', unchanged: 'text.secondary' } as const;
const SIGN = { better: '▲ ', worse: '▼ ', unchanged: '' } as const;

interface ChangeMarkProps {
  readonly change: Change;
  /** Against what: last session, or before treatment. */
  readonly against?: 'last' | 'before';
  /** A change within error is said only where somebody waits for the answer. */
  readonly saysUnchanged?: boolean;
}

/** Only a change beyond measurement error is said to be one. */
export function ChangeMark({ change, against = 'last', saysUnchanged = false }: ChangeMarkProps) {
  const { t } = useTranslation();
  if (change === 'unchanged' && !saysUnchanged) return null;
  return (
    <Box component="span" title={t(`charting.change.${against}`)} sx={{ color: TONE[change], fontSize: '0.75rem', whiteSpace: 'nowrap', fontWeight: change === 'unchanged' ? 400 : 500 }}>
      {SIGN[change]}
      {t(`charting.motion.${change}`)}
    </Box>
  );
}
