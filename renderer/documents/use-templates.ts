import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  documentTemplate,
  letterheadDetails,
  templateKind,
  type DocumentTemplate,
  type LetterheadDetails,
  type TemplateKind,
  type TemplateSet,
} from '../../shared/documents/templates.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useZodForm } from '../ui/use-zod-form.ts';
import { firstKind, keptSample } from './sample.api.ts';

/** What was changed and is not saved: of any number of kinds, and of the letterhead. */
const begunTemplates = z.object({
  templates: z.partialRecord(templateKind, documentTemplate),
  details: letterheadDetails.nullable(),
});
type BegunTemplates = z.infer<typeof begunTemplates>;

const nothingBegun: BegunTemplates = { templates: {}, details: null };

interface TemplatesEdit {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly details: LetterheadDetails;
  readonly isOurs: boolean;
  readonly isDirty: boolean;
  readonly isValid: boolean;
  readonly isBusy: boolean;
  readonly draft: Draft;
  readonly choose: (kind: TemplateKind) => void;
  readonly change: (template: DocumentTemplate) => void;
  readonly changeLetterhead: (details: LetterheadDetails) => void;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => Promise<void>;
  readonly setLogo: (logo: string | null) => Promise<void>;
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

/** What was begun, kept as a draft, and the ways to change it. */
function useBegun() {
  const form = useZodForm<BegunTemplates, BegunTemplates>(begunTemplates, { defaultValues: nothingBegun });
  const draft = useDraft(form, { form: 'documents.templates', subject: 'settings' });
  const [kind, choose] = useState<TemplateKind>(firstKind);
  const [templates, details] = useWatch({ control: form.control, name: ['templates', 'details'] });
  const putTemplates = (next: BegunTemplates['templates']): void => form.setValue('templates', next, { shouldDirty: true });
  return {
    kind,
    details,
    changed: Object.entries(templates).map(([of, template]) => ({ kind: templateKind.parse(of), template })),
    draft,
    choose,
    put: (template: DocumentTemplate): void => putTemplates({ ...templates, [kind]: template }),
    putDetails: (next: LetterheadDetails | null): void => form.setValue('details', next, { shouldDirty: true }),
    forget: (of: TemplateKind): void => putTemplates(Object.fromEntries(Object.entries(form.getValues('templates')).filter(([one]) => one !== of))),
    forgetAll: (): void => putTemplates({}),
  };
}

/** What is changed of the letterhead and the templates, until it is saved; kept as a draft meanwhile. */
export function useTemplates(kept: TemplateSet): TemplatesEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const begun = useBegun();
  const { isBusy, run } = useDeed();
  const { kind, changed } = begun;
  const savedOf = (of: TemplateKind) => kept.templates.find((one) => one.kind === of);
  const present = savedOf(kind);
  const asKept = keptSample(kept, kind);
  const details = begun.details ?? asKept.letterhead;
  const { version } = kept.letterhead;
  const saved = (): void => notify.show({ message: t('documents.settings.saved'), severity: 'success' });

  async function saveAll(): Promise<void> {
    if (begun.details) await client.documents.saveLetterhead({ ...begun.details, version });
    begun.putDetails(null);
    for (const { kind: of, template } of changed) {
      await client.documents.saveTemplate({ kind: of, template, version: savedOf(of)?.version ?? 0 });
      begun.forget(of);
    }
    await begun.draft.discard();
    saved();
  }
  async function cancel(): Promise<void> {
    begun.forgetAll();
    begun.putDetails(null);
    await begun.draft.discard();
  }
  async function reset(): Promise<void> {
    await client.documents.resetTemplate({ kind });
    begun.forget(kind);
    notify.show({
      message: t('documents.settings.isOurs'),
      ...(present && { undo: () => client.documents.saveTemplate({ kind, template: present.template, version: 0 }) }),
    });
  }
  async function setLogo(logo: string | null): Promise<void> {
    await client.documents.saveLetterhead({ ...details, version, logo });
    begun.putDetails(null);
    saved();
  }
  return {
    kind,
    template: changed.find((one) => one.kind === kind)?.template ?? asKept.template,
    details,
    isOurs: present === undefined,
    isDirty: changed.length > 0 || begun.details !== null,
    isValid: changed.every(({ template }) => documentTemplate.safeParse(template).success) && letterheadDetails.safeParse(details).success,
    isBusy,
    draft: begun.draft,
    choose: begun.choose,
    change: begun.put,
    changeLetterhead: begun.putDetails,
    save: () => run(saveAll),
    cancel: () => void run(cancel),
    reset: () => run(reset),
    setLogo: (logo) => run(() => setLogo(logo)),
  };
}
