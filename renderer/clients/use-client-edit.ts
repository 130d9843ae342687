import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { clientDetails } from '../../shared/clients/clients.model.ts';
import type { Client, ClientDetails } from '../../shared/clients/clients.model.ts';
import { api, client as calls } from '../api/client.ts';
import { isStale } from '../api/errors.ts';
import { useNotify } from '../ui/notify.ts';
import type { StaleRow } from '../ui/StaleDialog.tsx';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm, type ZodForm } from '../ui/use-zod-form.ts';
import { detailGroups } from './client-facts.ts';
import { useDetailText } from './record/use-detail-text.ts';
import { useClientSchema } from './use-client-schema.ts';

/** The version stands in the form, so that a draft remembers which one it was typed over. */
export const editedClient = clientDetails.extend({ version: z.int() });
export type EditedClient = z.infer<typeof editedClient>;

export interface ClientEdit {
  readonly form: ZodForm<EditedClient, EditedClient>;
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly save: (edited: EditedClient) => Promise<void>;
  /** Both versions, field by field, where somebody else saved first. */
  readonly stale: readonly StaleRow[] | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeStale: () => void;
}

/** The record without what is not typed: id, alerts, times. */
export function detailsOf(client: ClientDetails): ClientDetails {
  return clientDetails.parse(client);
}

interface Conflict {
  readonly theirs: Client;
  readonly mine: EditedClient;
}

/** Editing a client's record: draft, save with Undo, both versions where somebody else was quicker. */
export function useClientEdit(client: Client, onDone: () => void): ClientEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const [conflict, setConflict] = useState<Conflict>();
  const form = useZodForm<EditedClient, EditedClient>(useClientSchema(editedClient), {
    defaultValues: { ...detailsOf(client), version: client.version },
    texts: { birthDate: 'partialDate' },
  });
  const draft = useDraft(form, { form: 'client', subject: client.id });
  const showFieldErrors = useFieldErrors(form);
  const change = useMutation(api.clients.changeClient.mutationOptions());

  const save = async (edited: EditedClient): Promise<void> => {
    try {
      const saved = await change.mutateAsync({ ...edited, id: client.id });
      const before = detailsOf(client);
      await draft.discard();
      onDone();
      notify.show({
        message: t('clients.saved'),
        undo: () => calls.clients.changeClient({ ...before, id: client.id, version: saved.version }),
      });
    } catch (error) {
      if (isStale(error)) setConflict({ theirs: await calls.clients.getClient({ clientId: client.id }), mine: edited });
      else if (!showFieldErrors(error)) notify.error(error);
    }
  };
  const detailText = useDetailText(conflict ? [conflict.theirs, conflict.mine] : []);
  const stale = conflict && detailGroups.flatMap((group) => [...group.fields]).map((field) => ({
    label: t(`clients.fields.${field}`),
    theirs: detailText(conflict.theirs, field),
    mine: detailText(conflict.mine, field),
  }));
  return {
    form,
    draft,
    isSaving: change.isPending,
    save,
    stale,
    keepMine: () => {
      if (!conflict) return;
      setConflict(undefined);
      form.setValue('version', conflict.theirs.version);
      void save({ ...conflict.mine, version: conflict.theirs.version });
    },
    takeTheirs: () => {
      setConflict(undefined);
      void draft.discard().then(onDone);
    },
    closeStale: () => setConflict(undefined),
  };
}
