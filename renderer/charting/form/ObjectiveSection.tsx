import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import { AddFinding } from '../findings/AddFinding.tsx';
import { FindingsList } from '../findings/FindingsList.tsx';
import { ResolvedFindings } from '../findings/ResolvedFindings.tsx';
import { AddMeasure } from '../measures/AddMeasure.tsx';
import { MotionsTable } from '../measures/MotionsTable.tsx';
import { NervesTable } from '../measures/NervesTable.tsx';
import { PostureTable } from '../measures/PostureTable.tsx';
import { StrengthTable } from '../measures/StrengthTable.tsx';
import { TestsTable } from '../measures/TestsTable.tsx';
import { isThereToday } from '../note-edits.ts';
import { useNote, useNoteField } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { NoteSection } from './NoteSection.tsx';

function NoAbnormalFinding() {
  const { t } = useTranslation();
  const [isNone, setIsNone] = useNoteField('objective', 'noAbnormalFinding');
  // Beside a finding that is there today the sentence would be untrue.
  const hasFinding = useNote((body) => body.objective.findings.some(isThereToday));
  return (
    <FormControlLabel
      label={t('charting.noAbnormalFinding')}
      disabled={hasFinding}
      control={<Checkbox checked={isNone} onChange={(event) => setIsNone(event.target.checked)} />}
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}

/** What hands and eyes find: findings on the map, observation, motions, strength, tests. */
export function ObjectiveSection() {
  const { t } = useTranslation();
  return (
    <NoteSection part="objective" title={t('charting.part.objective')} letter="O" actions={<NoAbnormalFinding />}>
      <AddFinding />
      <FindingsList />
      <ResolvedFindings />
      <BoundText part="objective" name="observation" label={t('charting.observation')} most={6000} />
      <MotionsTable />
      <StrengthTable />
      <TestsTable />
      <PostureTable />
      <NervesTable />
      <AddMeasure />
    </NoteSection>
  );
}
