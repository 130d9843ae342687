import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SCREENING_RESULTS, SHORT_SCREEN } from '../../../shared/clinical/screening.ts';
import type { ScreeningResult } from '../../../shared/clinical/screening.ts';
import { useChart } from '../chart.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { useNote, useNoteField } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { LateEntry } from './LateEntry.tsx';
import { NoteSection } from './NoteSection.tsx';

/** Before the hands: what changed in the client's health, and what the screen of this visit decided. */
export function HealthSection() {
  const { t } = useTranslation();
  const { facts } = useChart();
  const [changed, setChanged] = useNoteField('header', 'healthChanged');
  const [screening, setScreening] = useNoteField('header', 'screening');
  const hasNote = useNote((body) => body.header.screeningNote !== '');
  return (
    <NoteSection part="header" title={t('charting.part.header')}>
      {facts.isLate && <LateEntry />}
      <Box component="ul" aria-label={t('charting.shortScreen')} sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {SHORT_SCREEN.map((item) => (
          <Typography key={item.id} component="li" variant="caption" color="textSecondary">
            {item.label}
          </Typography>
        ))}
      </Box>
      <YesNo label={t('charting.healthChanged')} value={changed} onChange={setChanged} field="header.healthChanged" />
      {changed === true && <BoundText part="header" name="healthChange" label={t('charting.healthChange')} rows={1} most={1000} />}
      <Choice<ScreeningResult>
        label={t('charting.screening')}
        options={SCREENING_RESULTS.map((result, index) => ({ value: result.id, label: t(`charting.screeningShort.${result.id}`), title: result.label, keys: String(index + 1) }))}
        value={screening}
        onChange={setScreening}
        field="header.screening"
      />
      {screening !== null && (screening !== 'proceed' || hasNote) && (
        <BoundText part="header" name="screeningNote" label={t('charting.screeningNote')} rows={1} placeholder={t('charting.screeningNoteHint')} most={1000} />
      )}
    </NoteSection>
  );
}
