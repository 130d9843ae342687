import { useEffect, useRef, useState } from 'react';
import ArchiveOutlined from '@mui/icons-material/ArchiveOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { api, client as calls } from '../api/client.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useNotify } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { EditClientForm } from './EditClientForm.tsx';
import { MergeButton } from './merge/MergeButton.tsx';
import { useHasDraft } from './use-has-draft.ts';

/** How to reach the client and who they are; the same card turns into the form. */
export function ContactCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const mayWrite = usePermission('clients.write');
  const editKey = useKeyLabel('client.edit');
  const [choice, setChoice] = useState<'form' | 'facts'>();
  // Whoever left a form half typed comes back to the form.
  const hasDraft = useHasDraft('client', client.id) ?? false;
  const isEditing = mayWrite && (choice === undefined ? hasDraft : choice === 'form');
  const archive = useMutation(
    api.clients.archiveClient.mutationOptions({
      onSuccess: (saved) =>
        notify.show({
          message: t('clients.archived'),
          undo: () => calls.clients.archiveClient({ clientId: client.id, version: saved.version, isArchived: false }),
        }),
      onError: (error) => notify.error(error),
    }),
  );
  const edit = (): void => setChoice('form');
  const editButton = useRef<HTMLButtonElement>(null);
  const hasLeft = useRef(false);
  // The form takes the button's place; whoever leaves it finds the focus where they came from.
  useEffect(() => {
    if (!isEditing && hasLeft.current) editButton.current?.focus();
    hasLeft.current = isEditing;
  }, [isEditing]);
  useKeys('client', mayWrite && !isEditing ? { edit } : {});
  return (
    <Section
      title={t('clients.contactTitle')}
      actions={
        mayWrite &&
        !isEditing && (
          <>
            <MergeButton clientId={client.id} />
            {!client.isArchived && (
              <Button
                color="secondary"
                startIcon={<ArchiveOutlined />}
                loading={archive.isPending}
                onClick={() => archive.mutate({ clientId: client.id, version: client.version, isArchived: true })}
              >
                {t('clients.archive')}
              </Button>
            )}
            <Button ref={editButton} variant="outlined" startIcon={<EditOutlined />} endIcon={<KeyHint keys={editKey} />} onClick={edit}>
              {t('clients.edit')}
            </Button>
          </>
        )
      }
    >
      {isEditing ? <EditClientForm client={client} onDone={() => setChoice('facts')} /> : <ContactFacts client={client} />}
    </Section>
  );
}
