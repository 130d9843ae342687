import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { Contraindication } from '../../../shared/clinical/contraindications.ts';
import { classTones, classWords } from './class-look.ts';

const columns = ['general', 'cupping', 'stretch'] as const;

/** How strict a condition is for massage, cupping and stretching. */
export function ClassChips({ classes }: { readonly classes: Contraindication['classes'] }) {
  const { t } = useTranslation();
  const shown = columns.filter((column) => classes[column] !== 'none');
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {shown.map((column) => {
        const { short, long } = classWords(classes[column]);
        const tone = classTones[classes[column]];
        return (
          <Tooltip key={column} title={long}>
            <Box
              component="span"
              sx={(theme) => ({
                px: 0.75,
                borderRadius: 0.75,
                typography: 'caption',
                lineHeight: 1.6,
                whiteSpace: 'nowrap',
                color: theme.vars.palette[tone].main,
                bgcolor: theme.vars.palette[tone].light,
              })}
            >
              {t(`clients.health.columns.${column}`)}: {short}
            </Box>
          </Tooltip>
        );
      })}
    </Box>
  );
}
