import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { ColourField } from '../clinic/ColourField.tsx';
import { EditDialog } from '../clinic/EditDialog.tsx';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { DeniedField } from './DeniedField.tsx';
import { FirstPasswordField } from './FirstPasswordField.tsx';
import { RolesField } from './RolesField.tsx';
import { readsCharts } from './member-form.ts';
import { useMemberEdit } from './use-member-edit.ts';

interface MemberDialogProps {
  /** Undefined for a new person. */
  readonly member: StaffMember | undefined;
  readonly takenColours: readonly string[];
  readonly onClose: () => void;
}

/** A person: name, roles, licence, colour, and what is taken away; for a new one the sign-in as well. */
export function MemberDialog({ member, takenColours, onClose }: MemberDialogProps) {
  const { t } = useTranslation();
  const { edit, ...password } = useMemberEdit(member, takenColours, onClose);
  const { control } = edit.form;
  const [roles, denied] = useWatch({ control, name: ['roles', 'denied'] });
  return (
    <EditDialog
      edit={edit}
      title={member ? t('staff.editTitle', { name: member.name }) : t('staff.newTitle')}
      submitLabel={member ? t('ui.save') : t('staff.add')}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.75, alignItems: 'start' }}>
        <FormTextField control={control} name="name" label={t('staff.fields.name')} hint={t('staff.nameHint')} isRequired autoFocus />
        <FormTextField
          control={control}
          name="signInName"
          label={t('staff.fields.signInName')}
          hint={t('staff.signInNameHint')}
          isRequired
          isDisabled={member !== undefined}
        />
        {!member && <FirstPasswordField {...password} />}
        {roles.includes('therapist') && <FormTextField control={control} name="licence" label={t('staff.fields.licence')} hint={t('staff.licenceHint')} />}
      </Box>
      <RolesField control={control} />
      {readsCharts({ roles, denied }) && (
        <FormCheckbox control={control} name="ownClientsOnly" label={t('staff.fields.ownClientsOnly')} hint={t('staff.ownClientsHint')} />
      )}
      <DeniedField control={control} />
      <ColourField control={control} name="colour" label={t('staff.fields.colour')} />
    </EditDialog>
  );
}
