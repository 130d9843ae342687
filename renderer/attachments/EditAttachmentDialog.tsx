import { useTranslation } from 'react-i18next';
import { attachmentWords, type Attachment, type AttachmentWords } from '../../shared/attachments/attachments.model.ts';
import { client as calls } from '../api/client.ts';
import { EditDialog } from '../clinic/EditDialog.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { editedWords, type EditedWords } from './edited-words.ts';
import { WordFields } from './WordFields.tsx';

function editedOf(attachment: Attachment): EditedWords {
  return editedWords.parse(attachment);
}

interface EditAttachmentDialogProps {
  readonly clientId: string;
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Puts the words about a file right; the file stays as it came in. */
export function EditAttachmentDialog({ clientId, attachment, onClose }: EditAttachmentDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { id: attachmentId } = attachment;
  const change = (words: AttachmentWords, version: number): Promise<Attachment> => calls.attachments.changeAttachment({ attachmentId, version, words });
  const edit = useRecordEdit<EditedWords, EditedWords>({
    schema: editedWords,
    defaultValues: editedOf(attachment),
    texts: { datedOn: 'date' },
    draftKey: { form: 'attachment.words', subject: attachmentId },
    async save({ version, ...words }) {
      const saved = await change(words, version);
      notify.show({ message: t('clients.saved'), undo: () => change(attachmentWords.parse(attachment), saved.version) });
      return true;
    },
    load: async () => {
      const kept = (await calls.attachments.listAttachments({ clientId })).find(({ id }) => id === attachmentId);
      return kept && editedOf(kept);
    },
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: ({ kind, title, datedOn, note }) => [
      { label: t('attachments.name'), text: title },
      { label: t('attachments.kind'), text: t(`attachments.kinds.${kind}`) },
      { label: t('attachments.datedOn'), text: datedOn === null ? '' : format.date(datedOn) },
      { label: t('attachments.note'), text: note },
    ],
    onDone: onClose,
  });
  return (
    <EditDialog edit={edit} title={t('attachments.editTitle')}>
      <WordFields control={edit.form.control} />
    </EditDialog>
  );
}
