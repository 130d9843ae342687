import { useTranslation } from 'react-i18next';
import type { Complaint, Episode } from '../../shared/episodes/episodes.model.ts';
import { isStale } from '../api/errors.ts';
import { useNotify } from '../ui/notify.ts';
import type { Draft } from '../ui/use-draft.ts';
import { useFieldErrors } from '../ui/use-zod-form.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { useChangeEpisode, useOpenEpisode } from './episodes.api.ts';

interface SaveComplaintOptions {
  readonly form: ZodForm<ComplaintInput, Complaint>;
  readonly clientId: string;
  readonly episode: Episode | undefined;
  readonly draft: Draft;
  readonly onDone: (episode: Episode) => void;
}

export interface SaveComplaint {
  /** Saves on top of a version. @returns null after a success or a shown refusal, the error where somebody saved first. */
  readonly save: (complaint: Complaint, version: number | undefined) => Promise<unknown>;
  readonly isBusy: boolean;
}

/** Opens an episode or changes its complaint; refusals stand at their field or in the snackbar. */
export function useSaveComplaint({ form, clientId, episode, draft, onDone }: SaveComplaintOptions): SaveComplaint {
  const { t } = useTranslation();
  const notify = useNotify();
  const open = useOpenEpisode();
  const change = useChangeEpisode();
  const showFieldErrors = useFieldErrors(form);
  const save = async (complaint: Complaint, version: number | undefined): Promise<unknown> => {
    try {
      const saved =
        episode && version !== undefined
          ? await change.mutateAsync({ episodeId: episode.id, version, complaint })
          : await open.mutateAsync({ clientId, complaint });
      await draft.discard();
      notify.show({ severity: 'success', message: t(episode ? 'episodes.changed' : 'episodes.opened') });
      onDone(saved);
      return null;
    } catch (error) {
      if (isStale(error)) return error;
      // The contract's paths begin with the part of its input.
      if (!showFieldErrors(error)) notify.error(error);
      return null;
    }
  };
  return { save, isBusy: open.isPending || change.isPending };
}
