import { useState } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { copyAskedBy, copyFormat, type CopyAskedBy, type CopyFormat } from '../../shared/rights/rights.model.ts';
import { api } from '../api/client.ts';
import { saveTicket } from '../api/files.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';

interface CopyDialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** Saves everything on file about one client, to read or as data. */
export function CopyDialog({ clientId, onClose }: CopyDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [format, setFormat] = useState<CopyFormat>('pdf');
  const [askedBy, setAskedBy] = useState<CopyAskedBy>('client');
  const make = useMutation(
    api.rights.exportCopy.mutationOptions({
      onSuccess: (ticket) => {
        saveTicket(ticket);
        notify.show({ message: t('rights.copyDone'), severity: 'success' });
        onClose();
      },
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <FormDialog
      isOpen
      title={t('rights.copyTitle')}
      text={t('rights.copyText')}
      submitLabel={t('rights.copyMake')}
      width="sm"
      isBusy={make.isPending}
      onSubmit={() => make.mutate({ clientId, format, askedBy })}
      onClose={onClose}
    >
      <TextField select label={t('rights.format')} value={format} onChange={(event) => setFormat(copyFormat.parse(event.target.value))} autoFocus>
        {copyFormat.options.map((value) => (
          <MenuItem key={value} value={value}>
            {t(`rights.formats.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField select label={t('rights.askedBy')} value={askedBy} onChange={(event) => setAskedBy(copyAskedBy.parse(event.target.value))}>
        {copyAskedBy.options.map((value) => (
          <MenuItem key={value} value={value}>
            {t(`rights.askers.${value}`)}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
}
