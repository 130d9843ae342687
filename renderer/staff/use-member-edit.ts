import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordRules } from '../../shared/session/session.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { useRecordEdit, type ReadField, type RecordEdit } from '../clinic/use-record-edit.ts';
import { useNotify } from '../ui/notify.ts';
import { isValidationKey } from '../ui/validation-message.ts';
import { blankMember, formOfMember, memberForm, type MemberForm } from './member-form.ts';

export interface MemberEdit {
  readonly edit: RecordEdit<MemberForm, MemberForm>;
  readonly password: string;
  readonly setPassword: (password: string) => void;
  readonly passwordProblem: string | undefined;
}

function useReadMember(): (values: MemberForm) => ReadField[] {
  const { t } = useTranslation();
  return (values) => [
    { label: t('staff.fields.name'), text: values.name },
    { label: t('staff.fields.roles'), text: values.roles.map((role) => t(`staff.roles.${role}`)).join(', ') },
    { label: t('staff.fields.licence'), text: values.licence },
    { label: t('staff.fields.colour'), text: values.colour },
    { label: t('staff.fields.ownClientsOnly'), text: values.ownClientsOnly ? t('ui.yes') : t('ui.no') },
    { label: t('staff.fields.denied'), text: values.denied.map((name) => t(`staff.permissions.${name}`)).join(', ') },
  ];
}

/** Adding a person, with a first password, or changing one. */
export function useMemberEdit(member: StaffMember | undefined, takenColours: readonly string[], onDone: () => void): MemberEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const read = useReadMember();
  const [password, setPassword] = useState('');
  const [passwordProblem, setPasswordProblem] = useState<string>();

  async function add({ version: _none, ...values }: MemberForm): Promise<boolean> {
    if ([...password.normalize('NFC')].length < passwordRules.minimum) {
      setPasswordProblem(t('validation.password'));
      return false;
    }
    try {
      const added = await client.staff.addStaffMember({ ...values, password });
      notify.show({ message: t('staff.added', { name: added.name }), severity: 'success' });
      return true;
    } catch (error) {
      const described = describeError(error);
      const key = described.kind === 'refusal' ? described.fields['password'] : undefined;
      if (key !== undefined) setPasswordProblem(t(`validation.${isValidationKey(key) ? key : 'invalid'}`));
      throw error;
    }
  }

  async function change(known: StaffMember, { signInName: _fixed, ...values }: MemberForm): Promise<boolean> {
    const saved = await client.staff.changeStaffMember({ ...values, id: known.id });
    const { signInName: _name, isActive: _active, leftOn: _left, ...before } = known;
    notify.show({
      message: t('staff.saved', { name: saved.name }),
      undo: () => client.staff.changeStaffMember({ ...before, version: saved.version }),
    });
    return true;
  }

  const edit = useRecordEdit<MemberForm, MemberForm>({
    schema: memberForm,
    defaultValues: member ? formOfMember(member) : blankMember(takenColours),
    draftKey: { form: 'staff', subject: member?.id ?? 'new' },
    save: (values) => (member ? change(member, values) : add(values)),
    async load() {
      const now = (await client.staff.listStaff()).find((known) => known.id === member?.id);
      return now && formOfMember(now);
    },
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read,
    onDone,
  });
  return {
    edit,
    password,
    setPassword: (next) => {
      setPassword(next);
      setPasswordProblem(undefined);
    },
    passwordProblem,
  };
}
