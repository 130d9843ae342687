import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchivedDocument } from '../../shared/documents/documents.model.ts';
import { client } from '../api/client.ts';
import { saveTicket } from '../api/files.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { PasswordField } from '../ui/PasswordField.tsx';

const shortest = 8;

/** Saves a copy that opens by a password only. The password is kept nowhere: it is told to who gets the file. */
export function CopyDialog({ document, onClose }: { readonly document: ArchivedDocument; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const isLong = [...password].length >= shortest;
  const isSame = password === again;

  async function save(): Promise<void> {
    setIsBusy(true);
    try {
      const ticket = await client.documents.copyDocument({ documentId: document.id, password });
      saveTicket(ticket);
      notify.show({ message: t('documents.saved', { name: ticket.fileName }), severity: 'success' });
      onClose();
    } catch (error) {
      notify.error(error);
      setIsBusy(false);
    }
  }
  return (
    <FormDialog
      isOpen
      title={t('documents.copyTitle')}
      text={t('documents.copyText')}
      submitLabel={t('documents.copySave')}
      isBusy={isBusy}
      canSubmit={isLong && isSame}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PasswordField label={t('documents.copyPassword')} value={password} onChange={setPassword} error={password !== '' && !isLong ? t('documents.copyTooShort', { count: shortest }) : undefined} autoFocus />
      <PasswordField label={t('documents.copyAgain')} value={again} onChange={setAgain} error={again !== '' && !isSame ? t('documents.copyDiffers') : undefined} />
    </FormDialog>
  );
}
