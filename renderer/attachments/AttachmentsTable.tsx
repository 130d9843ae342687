import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.model.ts';
import { wallTimeOf } from '../../shared/core/time.ts';
import { api, client as calls } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';

interface RowProps {
  readonly attachment: Attachment;
  readonly onOpen: (attachment: Attachment) => void;
  readonly onEdit: (attachment: Attachment) => void;
}

function AttachmentRow({ attachment, onOpen, onEdit }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { id: attachmentId, title, version, isRemoved } = attachment;
  const toggle = useMutation(
    api.attachments.removeAttachment.mutationOptions({
      onSuccess: (saved) => {
        if (!saved.isRemoved) return;
        notify.show({
          message: t('attachments.removed', { title }),
          undo: () => calls.attachments.removeAttachment({ attachmentId, version: saved.version, isRemoved: false }),
        });
      },
      onError: (error) => notify.error(error),
    }),
  );
  const added = format.date(wallTimeOf(attachment.addedAt, format.settings.timeZone).date);
  return (
    <TableRow hover>
      <TableCell sx={{ overflowWrap: 'anywhere', pl: 2 }}>
        <Button size="small" onClick={() => onOpen(attachment)} aria-label={t('attachments.openNamed', { title })} sx={{ mx: -0.5, textAlign: 'start' }}>
          {title}
        </Button>
        {isRemoved && (
          <Typography component="span" variant="caption" color="textSecondary">
            {' '}
            {t('attachments.isRemoved')}
          </Typography>
        )}
        {attachment.note !== '' && (
          <Typography variant="caption" color="textSecondary" component="div">
            {attachment.note}
          </Typography>
        )}
      </TableCell>
      <TableCell>{t(`attachments.kinds.${attachment.kind}`)}</TableCell>
      <TableCell>{attachment.datedOn === null ? '' : format.date(attachment.datedOn)}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>
        {added}, {attachment.addedByName}
      </TableCell>
      <TableCell align="right" sx={{ pr: 1.5 }}>
        <Box sx={{ display: 'flex', justifyContent: 'end' }}>
          {!isRemoved && (
            <Button onClick={() => onEdit(attachment)} aria-label={t('attachments.editNamed', { title })}>
              {t('attachments.edit')}
            </Button>
          )}
          <Button
            color="secondary"
            loading={toggle.isPending}
            aria-label={t(isRemoved ? 'attachments.bringBackNamed' : 'attachments.removeNamed', { title })}
            onClick={() => toggle.mutate({ attachmentId, version, isRemoved: !isRemoved })}
          >
            {t(isRemoved ? 'attachments.bringBack' : 'attachments.remove')}
          </Button>
        </Box>
      </TableCell>
    </TableRow>
  );
}

interface AttachmentsTableProps {
  readonly attachments: readonly Attachment[];
  readonly onOpen: (attachment: Attachment) => void;
  readonly onEdit: (attachment: Attachment) => void;
}

const columns = ['name', 'kind', 'datedOn', 'added'] as const;

/** What came in, newest first; what was taken off the list last. */
export function AttachmentsTable({ attachments, onOpen, onEdit }: AttachmentsTableProps) {
  const { t } = useTranslation();
  return (
    <Table size="small" aria-label={t('attachments.table')}>
      <TableHead>
        <TableRow>
          {columns.map((column, index) => (
            <TableCell key={column} sx={index === 0 ? { pl: 2 } : {}}>
              {t(`attachments.${column}`)}
            </TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} onOpen={onOpen} onEdit={onEdit} />
        ))}
      </TableBody>
    </Table>
  );
}
