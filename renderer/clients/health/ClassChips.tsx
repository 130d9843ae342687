import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Contraindication } from '../../../shared/clinical/contraindications.ts';
import { classTones, classWords } from './class-look.ts';

const columns = ['general', 'cupping', 'stretch'] as const;

// One component for all of them: a table of conditions has hundreds.
const Chips = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '0.25rem',
  '& > span': {
    ...theme.typography.caption,
    padding: '0 0.375rem',
    borderRadius: '4.5px',
    lineHeight: 1.6,
    whiteSpace: 'nowrap',
  },
  ...Object.fromEntries(
    [...new Set(Object.values(classTones))].map((tone) => [
      `& > [data-tone="${tone}"]`,
      { color: theme.vars.palette[tone].main, backgroundColor: theme.vars.palette[tone].light },
    ]),
  ),
}));

/** How strict a condition is for massage, cupping and stretching. */
export function ClassChips({ classes }: { readonly classes: Contraindication['classes'] }) {
  const { t } = useTranslation();
  const shown = columns.filter((column) => classes[column] !== 'none');
  return (
    <Chips>
      {shown.map((column) => {
        const { short, long } = classWords(classes[column]);
        return (
          <span key={column} data-tone={classTones[classes[column]]} title={long}>
            {t(`clients.health.columns.${column}`)}: {short}
          </span>
        );
      })}
    </Chips>
  );
}
