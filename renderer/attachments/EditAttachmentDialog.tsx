import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachmentWords, type Attachment, type AttachmentWords } from '../../shared/attachments/attachments.model.ts';
import { api, client as calls } from '../api/client.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { WordFields } from './WordFields.tsx';

interface EditAttachmentDialogProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Puts the words about a file right; the file stays as it came in. */
export function EditAttachmentDialog({ attachment, onClose }: EditAttachmentDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const before = attachmentWords.parse(attachment);
  const form = useZodForm<AttachmentWords, AttachmentWords>(attachmentWords, { defaultValues: before, texts: { datedOn: 'date' } });
  const showFieldErrors = useFieldErrors(form);
  const change = useMutation(api.attachments.changeAttachment.mutationOptions());
  const save = async (words: AttachmentWords): Promise<void> => {
    try {
      const saved = await change.mutateAsync({ attachmentId: attachment.id, version: attachment.version, words });
      notify.show({ message: t('clients.saved'), undo: () => calls.attachments.changeAttachment({ attachmentId: attachment.id, version: saved.version, words: before }) });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog isOpen title={t('attachments.editTitle')} submitLabel={t('ui.save')} width="sm" isBusy={change.isPending} onSubmit={() => void form.handleSubmit(save)()} onClose={onClose}>
      <WordFields control={form.control} />
    </FormDialog>
  );
}
