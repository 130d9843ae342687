import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SmallSelect } from '../episodes/fields/SmallSelect.tsx';
import { useStaff } from '../staff/staff.api.ts';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useSaveSupervision, useSupervisions } from './charting.api.ts';

/** Students and who answers for their sessions: their notes need that person's signature as well. */
export function SupervisionSection() {
  const { t } = useTranslation();
  const notify = useNotify();
  const staff = useStaff();
  const supervisions = useSupervisions();
  const save = useSaveSupervision();
  const choose = async (studentId: string, supervisorId: string | null): Promise<void> => {
    try {
      await save.mutateAsync({ studentId, supervisorId });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Section title={t('charting.supervision.title')}>
      <Typography color="textSecondary" sx={{ pb: 1.5, maxWidth: '54rem' }}>
        {t('charting.supervision.text')}
      </Typography>
      <QueryView query={staff}>
        {(list) => {
          const therapists = list.filter((member) => member.isActive && member.roles.includes('therapist'));
          if (therapists.length < 2) return <Typography color="textSecondary">{t('charting.supervision.tooFew')}</Typography>;
          return (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: '40rem' }}>
              {therapists.map((student) => (
                <Box component="li" key={student.id} sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
                  <Typography sx={{ flex: 1 }}>{student.name}</Typography>
                  <SmallSelect
                    label={t('charting.supervision.of', { name: student.name })}
                    value={supervisions.data?.find((one) => one.studentId === student.id)?.supervisorId ?? ''}
                    emptyLabel={t('charting.supervision.none')}
                    options={therapists.filter((other) => other.id !== student.id).map((other) => ({ value: other.id, label: t('charting.supervision.by', { name: other.name }) }))}
                    width="16rem"
                    onChange={(id) => void choose(student.id, id === '' ? null : id)}
                  />
                </Box>
              ))}
            </Box>
          );
        }}
      </QueryView>
    </Section>
  );
}
