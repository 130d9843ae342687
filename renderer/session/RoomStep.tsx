import { useTranslation } from 'react-i18next';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { FirstStartForm } from './first-start-form.ts';

/** The first room. */
export function RoomStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  return (
    <FormTextField
      control={form.control}
      name="room.name"
      label={t('session.firstStart.roomName')}
      hint={t('session.firstStart.roomHint')}
      autoFocus
      isRequired
    />
  );
}
