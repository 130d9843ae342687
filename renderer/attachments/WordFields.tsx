import Box from '@mui/material/Box';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { attachmentKinds } from '../../shared/attachments/attachments.model.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { EditedWords } from './edited-words.ts';

/** What a file is called, of which kind and from which day it is. */
export function WordFields({ control }: { readonly control: Control<EditedWords, unknown, unknown> }) {
  const { t } = useTranslation();
  const kind = useWatch({ control, name: 'kind' });
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.75, alignItems: 'start' }}>
        <FormSelect
          control={control}
          name="kind"
          label={t('attachments.kind')}
          {...(kind === 'photo' && { hint: t('attachments.photoHint') })}
          options={attachmentKinds.map((value) => ({ value, label: t(`attachments.kinds.${value}`) }))}
        />
        <FormDateField control={control} name="datedOn" label={t('attachments.datedOn')} />
      </Box>
      <FormTextField control={control} name="title" label={t('attachments.name')} isRequired />
      <FormTextField control={control} name="note" label={t('attachments.note')} />
    </>
  );
}
