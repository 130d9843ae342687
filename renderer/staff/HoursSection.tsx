import { useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TherapistHours } from '../../shared/clinic/clinic.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { MisfitNotice } from '../app/MisfitNotice.tsx';
import { useWorkingTime } from '../clinic/clinic.api.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { AwayPanel } from './AwayPanel.tsx';
import { HoursForm } from './HoursForm.tsx';
import { useStaff, useTherapistHours } from './staff.api.ts';

interface WeekOfTherapistsProps {
  readonly therapists: readonly StaffMember[];
  readonly hours: readonly TherapistHours[];
}

const noHours: TherapistHours['hours'] = [];

function WeekOfTherapists({ therapists, hours }: WeekOfTherapistsProps) {
  const { t } = useTranslation();
  const time = useWorkingTime();
  const [chosenId, setChosenId] = useState<string>();
  const chosen = therapists.find((member) => member.id === chosenId) ?? therapists[0];
  if (!chosen) return null;
  return (
    <>
      <Tabs
        value={chosen.id}
        onChange={(_event, next: string) => setChosenId(next)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('staff.hours.therapist')}
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        {therapists.map((member) => (
          <Tab key={member.id} value={member.id} label={member.name} id={`hours-tab-${member.id}`} aria-controls="hours-panel" />
        ))}
      </Tabs>
      <Box role="tabpanel" id="hours-panel" aria-labelledby={`hours-tab-${chosen.id}`} sx={{ px: 2, pb: 2 }}>
        <HoursForm key={chosen.id} therapist={chosen} saved={hours.find((one) => one.staffId === chosen.id)?.hours ?? noHours} />
        <QueryView query={time}>{(kept) => <AwayPanel key={chosen.id} therapist={chosen} time={kept} />}</QueryView>
      </Box>
    </>
  );
}

/** When each therapist works: the week, what differs from it, and what takes time. */
export function HoursSection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const staff = useStaff();
  const hours = useTherapistHours();
  return (
    <>
    <MisfitNotice />
    <Section title={t('staff.hours.title')} isFlush>
      <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
        {t('staff.hours.text')}
      </Typography>
      <QueryView query={staff}>
        {(members) => {
          const therapists = members.filter((member) => member.isActive && member.roles.includes('therapist'));
          return therapists.length === 0 ? (
            <EmptyState
              title={t('staff.hours.empty')}
              text={t('staff.hours.emptyText')}
              action={{ label: t('staff.hours.toStaff'), onClick: () => void navigate('/settings/staff') }}
            />
          ) : (
            <QueryView query={hours}>{(list) => <WeekOfTherapists therapists={therapists} hours={list} />}</QueryView>
          );
        }}
      </QueryView>
    </Section>
    </>
  );
}
