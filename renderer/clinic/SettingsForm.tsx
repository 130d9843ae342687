import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { Section } from '../ui/Section.tsx';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import type { RecordEdit } from './use-record-edit.ts';

interface SettingsFormProps<Input extends FieldValues, Output> {
  readonly edit: RecordEdit<Input, Output>;
  readonly title: string;
  /** What the settings are about, above the fields. */
  readonly text: string;
  readonly children: ReactNode;
}

/** The one record of a section of the settings: its fields, save and cancel, the draft, and what to do after a lost race. */
export function SettingsForm<Input extends FieldValues, Output>({ edit, title, text, children }: SettingsFormProps<Input, Output>) {
  const { t } = useTranslation();
  const { isDirty } = edit.form.formState;
  return (
    <form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        edit.submit();
      }}
    >
      <DraftNote draft={edit.draft} />
      <Section title={title}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {text}
        </Typography>
        {children}
        <Box sx={{ display: 'flex', gap: 1, mt: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" loading={edit.isSaving} disabled={!isDirty}>
            {t('ui.save')}
          </Button>
          <Button disabled={!isDirty} onClick={() => void edit.draft.startOver()}>
            {t('ui.cancel')}
          </Button>
          <DraftDot draft={edit.draft} />
        </Box>
      </Section>
      <StaleDialog {...edit.stale} />
    </form>
  );
}
