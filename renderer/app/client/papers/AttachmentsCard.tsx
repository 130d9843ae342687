import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachments/attachments.model.ts';
import { api } from '../../../api/client.ts';
import { AddAttachmentDialog } from '../../../attachments/AddAttachmentDialog.tsx';
import { AttachmentsTable } from '../../../attachments/AttachmentsTable.tsx';
import { EditAttachmentDialog } from '../../../attachments/EditAttachmentDialog.tsx';
import { useChartReason } from '../../../session/chart-reason.ts';
import { usePermission } from '../../../session/me.ts';
import { QueryView } from '../../../ui/QueryView.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useKeys, useKeyLabel } from '../../use-keys.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { AttachmentViewer } from './AttachmentViewer.tsx';

type Task = { readonly kind: 'open' | 'edit'; readonly attachment: Attachment };

function Kept({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const chartReason = useChartReason();
  const [task, setTask] = useState<Task>();
  const query = useQuery(api.attachments.listAttachments.queryOptions({ input: { clientId } }));
  const end = (): void => setTask(undefined);
  return (
    <>
      <QueryView query={query} onGiveReason={() => void chartReason.ask(clientId)}>
        {(attachments) =>
          attachments.length === 0 ? (
            <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
              {t('attachments.empty')} {t('attachments.text')}
            </Typography>
          ) : (
            <AttachmentsTable
              attachments={attachments}
              onOpen={(attachment) => setTask({ kind: 'open', attachment })}
              onEdit={(attachment) => setTask({ kind: 'edit', attachment })}
            />
          )
        }
      </QueryView>
      {task?.kind === 'open' && <AttachmentViewer attachment={task.attachment} onClose={end} />}
      {task?.kind === 'edit' && <EditAttachmentDialog clientId={clientId} attachment={task.attachment} onClose={end} />}
    </>
  );
}

/** Letters, reports and photos of a client; the desk hands them in and sees nothing of them. */
export function AttachmentsCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const mayRead = usePermission('attachments.read');
  const mayWrite = usePermission('attachments.write');
  const [isAdding, setAdding] = useState(false);
  const key = useKeyLabel('client.addAttachment');
  const add = (): void => setAdding(true);
  useKeys('client', mayWrite ? { addAttachment: add } : {});
  return (
    <Section
      title={t('attachments.title')}
      isFlush
      actions={
        mayWrite && (
          <Button variant="outlined" startIcon={<AddOutlined />} endIcon={<KeyHint keys={key} />} onClick={add}>
            {t('attachments.add')}
          </Button>
        )
      }
    >
      {mayRead ? (
        <Kept clientId={clientId} />
      ) : (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t('attachments.deskOnly')}
        </Typography>
      )}
      {isAdding && <AddAttachmentDialog clientId={clientId} onClose={() => setAdding(false)} />}
    </Section>
  );
}
