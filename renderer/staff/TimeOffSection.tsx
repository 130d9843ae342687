import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { mayEnterTimeOff } from '../../shared/clinic/clinic.rules.ts';
import type { TimeOff, WorkingTime } from '../../shared/clinic/working-time.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { MisfitNotice } from '../app/MisfitNotice.tsx';
import { useWorkingTime } from '../clinic/clinic.api.ts';
import { useMe, useStatus } from '../session/me.ts';
import { todayIn } from '../ui/clock.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useStaff } from './staff.api.ts';
import { TimeOffDialog } from './TimeOffDialog.tsx';
import { TimeOffTable } from './TimeOffTable.tsx';

interface Open {
  readonly therapist: StaffMember;
  readonly timeOff: TimeOff | undefined;
}

interface TablesProps {
  readonly members: readonly StaffMember[];
  readonly time: WorkingTime;
}

/** A table for each therapist, one's own first. */
function Tables({ members, time }: TablesProps) {
  const { t } = useTranslation();
  const today = todayIn(useFormat().settings.timeZone);
  const { staffId, permissions } = useMe();
  const { isReadOnly } = useStatus();
  const [open, setOpen] = useState<Open>();
  const therapists = members
    .filter((member) => member.isActive && member.roles.includes('therapist'))
    .toSorted((one, other) => Number(other.id === staffId) - Number(one.id === staffId));
  if (therapists.length === 0) return <EmptyState title={t('staff.hours.empty')} text={t('staff.timeOff.emptyText')} />;
  const mayEnter = (ownerId: string): boolean => !isReadOnly && mayEnterTimeOff(new Set(permissions), staffId, ownerId);
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      {therapists.map((therapist) => (
        <TimeOffTable
          key={therapist.id}
          title={therapist.name}
          timeOff={time.timeOff.filter((one) => one.staffId === therapist.id)}
          today={today}
          onAdd={mayEnter(therapist.id) ? () => setOpen({ therapist, timeOff: undefined }) : null}
          addLabel={t('staff.timeOff.addFor', { name: therapist.name })}
          onEdit={(timeOff) => setOpen({ therapist, timeOff })}
        />
      ))}
      {open && <TimeOffDialog therapist={open.therapist} timeOff={open.timeOff} today={today} onClose={() => setOpen(undefined)} />}
    </Box>
  );
}

/** When each therapist is away: read by everybody, entered by themselves and by the owner. */
export function TimeOffSection() {
  const { t } = useTranslation();
  const staff = useStaff();
  const time = useWorkingTime();
  return (
    <>
      <MisfitNotice />
      <Section title={t('staff.timeOff.title')} isFlush>
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('staff.timeOff.text')}
        </Typography>
        <QueryView query={staff}>{(members) => <QueryView query={time}>{(kept) => <Tables members={members} time={kept} />}</QueryView>}</QueryView>
      </Section>
    </>
  );
}
