import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { errorMessage } from '../api/error-message.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { todayIn } from '../ui/clock.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';

interface EndMembershipDialogProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

/** Somebody leaves: it names what happens, since it cannot be taken back. */
export function EndMembershipDialog({ member, onClose }: EndMembershipDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const today = todayIn(useFormat().settings.timeZone);
  const [leftOn, setLeftOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const isDate = leftOn !== null && /^\d{4}-/.test(leftOn) && leftOn <= today;
  const end = async (): Promise<void> => {
    if (leftOn === null) return;
    setIsBusy(true);
    try {
      await client.staff.endMembership({ staffId: member.id, leftOn, version: member.version });
      notify.show({ message: t('staff.ended', { name: member.name }) });
      onClose();
    } catch (error) {
      setProblem(errorMessage(t, error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('staff.endTitle', { name: member.name })}
      text={t('staff.endText')}
      submitLabel={t('staff.endAction')}
      isDangerous
      isBusy={isBusy}
      canSubmit={isDate}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <CivilDateField label={t('staff.leftOn')} value={leftOn} onChange={setLeftOn} maxDate={today} isRequired />
      {problem !== undefined && (
        <Typography color="error" role="alert">
          {problem}
        </Typography>
      )}
    </FormDialog>
  );
}
