import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SignedNote } from '../../../shared/charting/charting.model.ts';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FIELD_NAMES, correctedFields } from './corrections.ts';

const CELL = { p: 1, textAlign: 'left', verticalAlign: 'top', borderBottom: 1, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: '12rem' } as const;

/** The versions of each corrected field side by side: as signed, and each correction with its time and author. */
export function Versions({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = correctedFields(note.body, note.addenda);
  if (fields.length === 0) return null;
  return (
    <Section title={t('charting.versions.title')}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('charting.versions.title')}>
        {fields.map(({ field, signed, corrections }) => (
          <Box component="table" key={field} aria-label={t(FIELD_NAMES[field])} sx={{ borderCollapse: 'collapse', mb: 2, width: 1 }}>
            <thead>
              <tr>
                <Typography component="th" scope="col" variant="caption" sx={CELL}>
                  {t('charting.versions.asSigned', { name: note.signedName, at: format.instantDateTime(note.signedAt) })}
                </Typography>
                {corrections.map((entry) => (
                  <Typography key={entry.id} component="th" scope="col" variant="caption" sx={CELL}>
                    {entry.authorName}, {format.instantDateTime(entry.at)} · {t('charting.addendum.because', { reason: entry.reason })}
                  </Typography>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <Box component="td" sx={{ ...CELL, color: 'text.secondary', textDecoration: 'line-through' }}>
                  {signed === '' ? '–' : signed}
                </Box>
                {corrections.map((entry, index) => (
                  <Box component="td" key={entry.id} sx={{ ...CELL, ...(index < corrections.length - 1 && { color: 'text.secondary', textDecoration: 'line-through' }) }}>
                    {entry.text}
                  </Box>
                ))}
              </tr>
            </tbody>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
