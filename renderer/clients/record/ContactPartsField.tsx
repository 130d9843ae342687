import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contactParts, type ContactPart } from '../../../shared/clients/people.model.ts';
import type { EditedClient } from '../use-client-edit.ts';

interface ContactPartsFieldProps {
  readonly control: Control<EditedClient, unknown, unknown>;
  readonly index: number;
}

/** What a contact is to the client; one person may be several. */
export function ContactPartsField({ control, index }: ContactPartsFieldProps) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: `contacts.${index}.parts` });
  const toggle = (part: ContactPart, isChosen: boolean): void =>
    field.onChange(contactParts.filter((known) => (known === part ? isChosen : field.value.includes(known))));
  return contactParts.map((part) => (
    <FormControlLabel
      key={part}
      label={t(`record.contacts.parts.${part}`)}
      control={<Checkbox checked={field.value.includes(part)} onChange={(event) => toggle(part, event.target.checked)} onBlur={field.onBlur} />}
    />
  ));
}
