import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { EndMembershipDialog } from './EndMembershipDialog.tsx';
import { FormerMembers } from './FormerMembers.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';
import { useStaff } from './staff.api.ts';
import { StaffTable } from './StaffTable.tsx';
import type { MemberTask } from './member-task.ts';

/** Who works here, with their roles; and who has left. */
export function StaffSection() {
  const { t } = useTranslation();
  const staff = useStaff();
  const [task, setTask] = useState<MemberTask>();
  const close = (): void => setTask(undefined);
  const takenColours = (staff.data ?? []).filter((member) => member.isActive).map((member) => member.colour);
  return (
    <>
      <Section
        title={t('staff.title')}
        isFlush
        actions={
          <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setTask({ kind: 'add' })}>
            {t('staff.add')}
          </Button>
        }
      >
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('staff.text')}
        </Typography>
        <QueryView query={staff}>{(list) => <StaffTable members={list.filter((member) => member.isActive)} onTask={setTask} />}</QueryView>
      </Section>
      <FormerMembers members={(staff.data ?? []).filter((member) => !member.isActive)} />
      {task?.kind === 'add' && <MemberDialog member={undefined} takenColours={takenColours} onClose={close} />}
      {task?.kind === 'change' && <MemberDialog member={task.member} takenColours={takenColours} onClose={close} />}
      {task?.kind === 'resetPassword' && <ResetPasswordDialog member={task.member} onClose={close} />}
      {task?.kind === 'end' && <EndMembershipDialog member={task.member} onClose={close} />}
    </>
  );
}
