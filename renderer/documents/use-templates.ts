import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentTemplate, letterheadDetails, type DocumentTemplate, type LetterheadDetails, type TemplateKind, type TemplateSet } from '../../shared/documents/templates.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';

interface TemplatesEdit {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly details: LetterheadDetails;
  readonly isOurs: boolean;
  readonly isDirty: boolean;
  readonly isValid: boolean;
  readonly isBusy: boolean;
  readonly choose: (kind: TemplateKind) => void;
  readonly change: (template: DocumentTemplate) => void;
  readonly changeLetterhead: (details: LetterheadDetails) => void;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => Promise<void>;
  readonly setLogo: (logo: string | null) => Promise<void>;
}

function detailsOf({ letterhead: { style, topMillimetres, footer, logoAlt } }: TemplateSet): LetterheadDetails {
  return { style, topMillimetres, footer, logoAlt };
}

/** Runs one deed at a time and tells what went wrong. */
function useDeed(): { readonly isBusy: boolean; readonly run: (deed: () => Promise<void>) => Promise<void> } {
  const notify = useNotify();
  const [isBusy, setIsBusy] = useState(false);
  return {
    isBusy,
    run: async (deed) => {
      setIsBusy(true);
      try {
        await deed();
      } catch (error) {
        notify.error(error);
      } finally {
        setIsBusy(false);
      }
    },
  };
}

/** What is changed of the letterhead and of one template, until it is saved. */
export function useTemplates(kept: TemplateSet): TemplatesEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const [kind, setKind] = useState<TemplateKind>('session_note');
  const [changed, setChanged] = useState<DocumentTemplate>();
  const [changedDetails, setChangedDetails] = useState<LetterheadDetails>();
  const { isBusy, run } = useDeed();
  const present = kept.templates.find((one) => one.kind === kind);
  const details = changedDetails ?? detailsOf(kept);
  const template = changed ?? present?.template ?? ourTemplate;
  const { version } = kept.letterhead;

  const saved = (): void => notify.show({ message: t('documents.settings.saved'), severity: 'success' });
  return {
    kind,
    template,
    details,
    isOurs: present === undefined,
    isDirty: changed !== undefined || changedDetails !== undefined,
    isValid: documentTemplate.safeParse(template).success && letterheadDetails.safeParse(details).success,
    isBusy,
    choose: (next) => {
      setKind(next);
      setChanged(undefined);
    },
    change: setChanged,
    changeLetterhead: setChangedDetails,
    save: () =>
      run(async () => {
        if (changedDetails) await client.documents.saveLetterhead({ ...changedDetails, version });
        setChangedDetails(undefined);
        if (changed) await client.documents.saveTemplate({ kind, template: changed, version: present?.version ?? 0 });
        setChanged(undefined);
        saved();
      }),
    cancel: () => {
      setChanged(undefined);
      setChangedDetails(undefined);
    },
    reset: () =>
      run(async () => {
        const before = present;
        await client.documents.resetTemplate({ kind });
        setChanged(undefined);
        notify.show({
          message: t('documents.settings.isOurs'),
          ...(before && { undo: () => client.documents.saveTemplate({ kind, template: before.template, version: 0 }) }),
        });
      }),
    setLogo: (logo) =>
      run(async () => {
        await client.documents.saveLetterhead({ ...details, version, logo });
        setChangedDetails(undefined);
        saved();
      }),
  };
}
