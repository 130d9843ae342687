import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SignedNote } from '../../../shared/charting/charting.model.ts';
import { useMe, usePermission } from '../../session/me.ts';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FIELD_NAMES } from './corrections.ts';
import { AddendumForm } from './AddendumForm.tsx';

/** What was added after the signature, oldest first, and the way to add more. */
export function Addenda({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  // Who signed may add; others have their own visits.
  const canWrite = usePermission('notes.write') && note.visit.therapistId === me.staffId;
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title={t('charting.addendum.list')}
      actions={canWrite && !isAdding && <Button onClick={() => setIsAdding(true)}>{t('charting.addendum.begin')}</Button>}
    >
      {note.addenda.length === 0 && !isAdding && (
        <Typography variant="body2" color="textSecondary">
          {t('charting.addendum.none')}
        </Typography>
      )}
      {note.addenda.map((entry) => (
        <Box component="article" key={entry.id} sx={{ mb: 2 }}>
          <Typography variant="body2" sx={{ fontWeight: 500 }}>
            {t(`charting.addendum.kind.${entry.kind}`)}
            {entry.field && `: ${t(FIELD_NAMES[entry.field])}`} · {entry.authorName} · {format.instantDateTime(entry.at)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('charting.addendum.because', { reason: entry.reason })}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.5 }}>{entry.text}</Typography>
        </Box>
      ))}
      {isAdding && <AddendumForm note={note} onDone={() => setIsAdding(false)} />}
    </Section>
  );
}
