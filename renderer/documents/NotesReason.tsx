import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog.tsx';

interface NotesReasonProps {
  readonly charts: number;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once why the charts of others are opened for printing; each chart's log keeps the answer. */
export function NotesReason({ charts, onGive, onClose }: NotesReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      isOpen
      title={t('session.chartReasonTitle')}
      text={t('documents.chartsOfOthers', { count: charts })}
      submitLabel={t('documents.giveReason')}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => onGive(reason)}
      onClose={onClose}
      width="sm"
    >
      <TextField
        label={t('session.chartReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoFocus
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
    </FormDialog>
  );
}
