import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../session/me.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { editedWords, type EditedWords } from './edited-words.ts';
import { FileChoice, type ChosenFile } from './FileChoice.tsx';
import { sendFile } from './send-file.ts';
import { WordFields } from './WordFields.tsx';

/** A file's own name as the beginning of a title: without its ending, without lines to join words. */
function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').replace(/[_\p{Cc}]+/gu, ' ').trim().slice(0, 120);
}

interface AddAttachmentDialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** One file with what it is; the page draws a picture anew before it is sent. */
export function AddAttachmentDialog({ clientId, onClose }: AddAttachmentDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const readsBack = usePermission('attachments.read');
  const [file, setFile] = useState<ChosenFile>();
  const [isSending, setSending] = useState(false);
  const form = useZodForm<EditedWords, EditedWords>(editedWords, { defaultValues: { kind: 'referral', title: '', datedOn: null, note: '', version: 0 }, texts: { datedOn: 'date' } });
  // The words are kept; the file is where it was, and is chosen again.
  const draft = useDraft(form, { form: 'attachment', subject: clientId });
  const showFieldErrors = useFieldErrors(form);
  const { control, getValues, setValue } = form;
  const choose = (chosen: ChosenFile): void => {
    setFile(chosen);
    if (getValues('title').trim() === '') setValue('title', titleOf(chosen.name), { shouldValidate: true });
  };
  const save = async ({ version: _new, ...words }: EditedWords): Promise<void> => {
    if (file?.prepared.kind !== 'ready') return;
    setSending(true);
    try {
      await sendFile(clientId, words, file.prepared.blob);
      await draft.discard();
      notify.show({ message: t(readsBack ? 'attachments.saved' : 'attachments.handedIn'), severity: 'success' });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('attachments.addTitle')}
      submitLabel={t('attachments.save')}
      width="sm"
      canSubmit={file?.prepared.kind === 'ready'}
      isBusy={isSending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FileChoice chosen={file} onChoose={choose} />
      <WordFields control={control} />
    </FormDialog>
  );
}
