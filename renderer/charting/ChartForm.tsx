import { memo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../ui/notify.ts';
import { useChart } from './chart.ts';
import { useDiscardDraft } from './charting.api.ts';
import { AbortPanel } from './form/AbortPanel.tsx';
import { AssessmentSection } from './form/AssessmentSection.tsx';
import { HealthSection } from './form/HealthSection.tsx';
import { ObjectiveSection } from './form/ObjectiveSection.tsx';
import { PlanSection } from './form/PlanSection.tsx';
import { SubjectiveSection } from './form/SubjectiveSection.tsx';
import { useNoteStore } from './note-store.ts';
import { PartNav } from './PartNav.tsx';
import { TreatmentSection } from './treatment/TreatmentSection.tsx';

/** Throws the draft away and begins again; Undo brings it back. */
function StartOver() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const notify = useNotify();
  const { workspace, saver } = useChart();
  const discard = useDiscardDraft();
  const startOver = async (): Promise<void> => {
    const before = store.get();
    try {
      await saver.flush();
      await discard.mutateAsync({ visitId: workspace.visit.visitId });
      store.replace(workspace.blank);
      saver.goOnFrom(0, null, workspace.blank);
      notify.show({
        message: t('charting.startedOver'),
        undo: async () => {
          store.change(() => before);
          await saver.flush();
        },
      });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Button color="secondary" loading={discard.isPending} onClick={() => void startOver()} sx={{ mx: 2, mb: 2 }}>
      {t('charting.startOver')}
    </Button>
  );
}

/** The whole form: before we begin, S, O, treatment, A, P. */
export const ChartForm = memo(function ChartForm() {
  return (
    <Box sx={{ pb: '20vh' }}>
      <PartNav />
      <HealthSection />
      <SubjectiveSection />
      <ObjectiveSection />
      <TreatmentSection />
      <AssessmentSection />
      <PlanSection />
      <AbortPanel />
      <StartOver />
    </Box>
  );
});
