import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { NoteText } from '../../episodes/fields/NoteText.tsx';
import { useNote, useNoteStore } from '../note-store.ts';

/** A note written on a later day says so and why (clinical.md 7.2). */
export function LateEntry() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const reason = useNote((body) => body.lateEntryReason);
  return (
    <>
      <Alert severity="warning">{t('charting.late.text')}</Alert>
      <NoteText
        label={t('charting.late.reason')}
        value={reason}
        onChange={(lateEntryReason) => store.change((body) => ({ ...body, lateEntryReason }))}
        field="lateEntryReason"
        rows={1}
        most={500}
      />
    </>
  );
}
