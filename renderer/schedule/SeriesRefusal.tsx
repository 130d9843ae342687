import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Loosen } from './series-words.ts';

interface SeriesRefusalProps {
  readonly text: string;
  readonly loosen: readonly Loosen[];
  readonly onLoosen: (loosen: Loosen) => void;
}

/** What stands in the way, and a button for each change of the wish that was found to help. */
export function SeriesRefusal({ text, loosen, onLoosen }: SeriesRefusalProps) {
  const { t } = useTranslation();
  return (
    <>
      <Alert severity="error" role="alert">
        {text}
      </Alert>
      {loosen.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {loosen.map((one) => (
            <Button key={one.kind === 'give' ? one.give : one.kind} variant="outlined" size="small" onClick={() => onLoosen(one)}>
              {one.kind === 'give' ? t(`series.loosen.${one.give}`) : t('series.loosen.spacing', { count: one.maxGapDays })}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}
