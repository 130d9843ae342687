import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/clients/people.model.ts';
import { FormCheckbox } from '../../ui/FormCheckbox.tsx';
import { FormPhoneField } from '../../ui/FormPhoneField.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import type { EditedClient } from '../use-client-edit.ts';
import { ContactPartsField } from './ContactPartsField.tsx';

const most = 12;
const blankContact: Contact = { name: '', relation: '', phone: '', email: '', parts: ['emergency'], mayConsent: false, mayBeTold: true, note: '' };

/** Guardians, emergency contacts and representatives: any number, each with what they may. */
export function ContactsField({ control }: { readonly control: Control<EditedClient, unknown, unknown> }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  const contacts = useWatch({ control, name: 'contacts' });
  return (
    <Box role="group" aria-label={t('record.contacts.title')} sx={{ display: 'grid', gap: 1.25 }}>
      {fields.map((field, index) => {
        const name = contacts[index]?.name || t('record.contacts.unnamed');
        return (
          <Paper key={field.id} variant="outlined" role="group" aria-label={t('record.contacts.name', { number: index + 1 })} sx={{ p: 1.5, pt: 1.75, display: 'flex', gap: 1, alignItems: 'start' }}>
            <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 1 }}>
              <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))', gap: 1.5, alignItems: 'start' }}>
                <FormTextField control={control} name={`contacts.${index}.name`} label={t('record.contacts.nameLabel')} isRequired />
                <FormTextField control={control} name={`contacts.${index}.relation`} label={t('record.contacts.relation')} />
                <FormPhoneField control={control} name={`contacts.${index}.phone`} label={t('record.contacts.phone')} />
                <FormTextField control={control} name={`contacts.${index}.email`} type="email" label={t('record.contacts.email')} />
              </Box>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
                <ContactPartsField control={control} index={index} />
                <FormCheckbox control={control} name={`contacts.${index}.mayConsent`} label={t('record.contacts.mayConsent')} />
                <FormCheckbox control={control} name={`contacts.${index}.mayBeTold`} label={t('record.contacts.mayBeTold')} />
              </Box>
              <FormTextField control={control} name={`contacts.${index}.note`} label={t('record.contacts.note')} hint={t('record.contacts.noteHint')} />
            </Box>
            <IconButton aria-label={t('record.contacts.removeNamed', { name })} onClick={() => remove(index)}>
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Paper>
        );
      })}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Button
          startIcon={<AddOutlined />}
          disabled={fields.length >= most}
          onClick={() => append(blankContact, { focusName: `contacts.${fields.length}.name` })}
        >
          {t('record.contacts.add')}
        </Button>
        {fields.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t('record.contacts.hint')}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
