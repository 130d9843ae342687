import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_GROUPS, findingKindLabel } from '../../../shared/clinical/findings.ts';
import { labelIn } from '../../../shared/clinical/lookup.ts';
import { symbolLegend } from '../../../shared/clinical/body/body-symbols.ts';
import type { MarkKind } from '../../../shared/clinical/body/body-symbols.ts';
import { bodyPalette } from './body-palette.ts';
import { BodySymbolMark } from './BodySymbolMark.tsx';

interface BodyLegendProps {
  /** Only these kinds, in legend order; all when absent. */
  readonly kinds?: readonly MarkKind[];
}

/** What each symbol means, by group. */
export function BodyLegend({ kinds }: BodyLegendProps): ReactElement {
  const { t } = useTranslation();
  const groups = symbolLegend()
    .map((entry) => ({ ...entry, symbols: entry.symbols.filter((symbol) => kinds?.includes(symbol.kind) ?? true) }))
    .filter((entry) => entry.symbols.length > 0);
  return (
    <Box component="section" sx={[bodyPalette, { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))', gap: 2 }]} aria-label={t('body.legend')}>
      {groups.map((entry) => (
        <Box key={entry.group}>
          <Typography variant="overline" component="h3">
            {labelIn(FINDING_GROUPS, entry.group)}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {entry.symbols.map((symbol) => (
              <Box key={symbol.kind} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25 }}>
                <svg viewBox="-1 -1 12 12" width={18} height={18} aria-hidden>
                  <BodySymbolMark kind={symbol.kind} />
                </svg>
                <Typography variant="body2">{symbol.kind === 'entrapment' ? t('body.entrapment') : findingKindLabel(symbol.kind)}</Typography>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
