import { useState } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useGiveReason } from './screening.api.ts';

interface ReasonButtonProps {
  readonly visitId: string;
  readonly flag: { readonly contraindicationId: string; readonly name: string };
  readonly techniqueId: string;
  /** Base id of the region; null where none was named. */
  readonly regionId: string | null;
}

/** Asks why a technique is used in spite of a local flag; the answer is kept, with the name of who gave it. */
export function ReasonButton({ visitId, flag, techniqueId, regionId }: ReasonButtonProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const giveReason = useGiveReason();
  const save = async (): Promise<void> => {
    try {
      await giveReason.mutateAsync({ visitId, contraindicationId: flag.contraindicationId, techniqueId, regionId, reason });
      setIsOpen(false);
      setReason('');
      notify.show({ message: t('screening.reason.saved'), severity: 'success' });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} aria-label={`${t('screening.reason.give')}: ${flag.name}`}>
        {t('screening.reason.give')}
      </Button>
      <FormDialog
        isOpen={isOpen}
        title={t('screening.reason.title')}
        text={t('screening.reason.text', { name: flag.name })}
        submitLabel={t('screening.reason.save')}
        isBusy={giveReason.isPending}
        canSubmit={reason.trim() !== ''}
        onSubmit={() => void save()}
        onClose={() => setIsOpen(false)}
      >
        <TextField
          label={t('screening.reason.field')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          autoFocus
          required
        />
      </FormDialog>
    </>
  );
}
