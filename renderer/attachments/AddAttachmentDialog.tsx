import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachmentWords, type AttachmentWords } from '../../shared/attachments/attachments.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { FileChoice, type ChosenFile } from './FileChoice.tsx';
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
  const form = useZodForm<AttachmentWords, AttachmentWords>(attachmentWords, { defaultValues: { kind: 'referral', title: '', datedOn: null, note: '' }, texts: { datedOn: 'date' } });
  const showFieldErrors = useFieldErrors(form);
  const add = useMutation(api.attachments.addAttachment.mutationOptions());
  const { control, getValues, setValue } = form;
  const choose = (chosen: ChosenFile): void => {
    setFile(chosen);
    if (getValues('title').trim() === '') setValue('title', titleOf(chosen.name), { shouldValidate: true });
  };
  const save = async (words: AttachmentWords): Promise<void> => {
    if (file?.prepared.kind !== 'ready') return;
    try {
      await add.mutateAsync({ clientId, words, base64: file.prepared.base64 });
      notify.show({ message: t(readsBack ? 'attachments.saved' : 'attachments.handedIn'), severity: 'success' });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('attachments.addTitle')}
      submitLabel={t('attachments.save')}
      width="sm"
      canSubmit={file?.prepared.kind === 'ready'}
      isBusy={add.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      onClose={onClose}
    >
      <FileChoice chosen={file} onChoose={choose} />
      <WordFields control={control} />
    </FormDialog>
  );
}
