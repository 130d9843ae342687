import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeptForm } from '../../../shared/intake/intake.model.ts';
import { api, client } from '../../api/client.ts';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import type { EditedForm } from './edited-form.ts';
import { FormEditor } from './FormEditor.tsx';

/** The forms that are asked: ours to copy, the clinic's own to change, take out of use and bring back. */
export function FormsSection() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [edited, setEdited] = useState<EditedForm>();
  const query = useQuery(api.intake.listForms.queryOptions({ input: { retired: true } }));
  const retire = async ({ formId, version }: KeptForm, isRetired: boolean): Promise<void> => {
    try {
      await client.intake.retireForm({ formId, basedOnVersion: version, isRetired });
    } catch (error) {
      notify.error(error);
    }
  };
  const copy = ({ form }: KeptForm): void => setEdited({ formId: null, basedOnVersion: 0, form: { ...form, title: t('intake.editor.copyTitle', { title: form.title }).slice(0, 120) } });
  if (edited) {
    return (
      <Section title={edited.form.title}>
        <FormEditor key={edited.formId ?? 'new'} edited={edited} onDone={() => setEdited(undefined)} />
      </Section>
    );
  }
  return (
    <Section title={t('intake.editor.title')}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('intake.editor.text')}
      </Typography>
      <QueryView query={query}>
        {(forms) => (
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
            {forms.map((kept) => (
              <FormRow key={kept.formId} kept={kept} onEdit={() => setEdited({ formId: kept.formId, basedOnVersion: kept.version, form: kept.form })} onCopy={() => copy(kept)} onRetire={(isRetired) => void retire(kept, isRetired)} />
            ))}
          </Box>
        )}
      </QueryView>
    </Section>
  );
}

interface FormRowProps {
  readonly kept: KeptForm;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRetire: (isRetired: boolean) => void;
}

function FormRow({ kept, onEdit, onCopy, onRetire }: FormRowProps) {
  const { t } = useTranslation();
  const { form, isBuiltIn, isRetired, version } = kept;
  const marks = [
    t('intake.editor.version', { version }),
    ...(isBuiltIn ? [t('intake.editor.builtIn')] : []),
    ...(isRetired ? [t('intake.editor.retired')] : []),
  ];
  const { title } = form;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {marks.join(' · ')}
        </Typography>
      </Box>
      {!isBuiltIn && (
        <Button onClick={() => onRetire(!isRetired)}>{t(isRetired ? 'intake.editor.bringBack' : 'intake.editor.retire')}</Button>
      )}
      <Button variant="outlined" aria-label={t('intake.editor.copyNamed', { title })} onClick={onCopy}>
        {t('intake.editor.copy')}
      </Button>
      {!isBuiltIn && !isRetired && (
        <Button variant="outlined" aria-label={t('intake.editor.editNamed', { title })} onClick={onEdit}>
          {t('intake.editor.edit')}
        </Button>
      )}
    </Box>
  );
}
