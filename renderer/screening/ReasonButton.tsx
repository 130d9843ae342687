import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { line } from '../../shared/core/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useZodForm } from '../ui/use-zod-form.ts';
import { useGiveReason } from './screening.api.ts';

interface ReasonButtonProps {
  readonly visitId: string;
  readonly flag: { readonly contraindicationId: string; readonly name: string };
  readonly techniqueId: string;
  /** Base id of the region; null where none was named. */
  readonly regionId: string | null;
}

const given = z.object({ reason: line(500) });
type Given = z.infer<typeof given>;

const longestSubject = 80;

function ReasonDialog({ visitId, flag, techniqueId, regionId, onClose }: ReasonButtonProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<Given, Given>(given, { defaultValues: { reason: '' } });
  const subject = `${visitId}:${techniqueId}:${flag.contraindicationId}`.slice(0, longestSubject);
  const draft = useDraft(form, { form: 'screening.reason', subject });
  const giveReason = useGiveReason();
  const save = async ({ reason }: Given): Promise<void> => {
    try {
      await giveReason.mutateAsync({ visitId, contraindicationId: flag.contraindicationId, techniqueId, regionId, reason });
      await draft.discard();
      onClose();
      notify.show({ message: t('screening.reason.saved'), severity: 'success' });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('screening.reason.title')}
      text={t('screening.reason.text', { name: flag.name })}
      submitLabel={t('screening.reason.save')}
      isBusy={giveReason.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FormTextField control={form.control} name="reason" label={t('screening.reason.field')} isRequired autoFocus />
    </FormDialog>
  );
}

/** Asks why a technique is used in spite of a local flag; the answer is kept, with the name of who gave it. */
export function ReasonButton(props: ReasonButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} aria-label={`${t('screening.reason.give')}: ${props.flag.name}`}>
        {t('screening.reason.give')}
      </Button>
      {isOpen && <ReasonDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
