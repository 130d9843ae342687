import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { SESSION_RESPONSES, TOLERANCES } from '../../../shared/clinical/symptoms.ts';
import type { SessionResponseId, ToleranceId } from '../../../shared/clinical/symptoms.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { useNoteField } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { NoteSection } from './NoteSection.tsx';
import { ProgressBeside } from '../progress/ProgressBeside.tsx';

// The same signs as on a finding.
const RESPONSE_KEYS: Readonly<Record<SessionResponseId, string>> = { better: '+', same: '=', worse: '-' };
const RESPONSES = SESSION_RESPONSES.map(({ id, label }) => ({ value: id, label, keys: RESPONSE_KEYS[id] }));
const TOLERANCE_OPTIONS = TOLERANCES.map(({ id, label }, index) => ({ value: id, label, keys: String(index + 1) }));

/** How the session went, what it means, and where the episode stands by the numbers. */
export function AssessmentSection() {
  const { t } = useTranslation();
  const [response, setResponse] = useNoteField('assessment', 'response');
  const [tolerance, setTolerance] = useNoteField('assessment', 'tolerance');
  const [isAdverse, setIsAdverse] = useNoteField('assessment', 'adverseEvent');
  const [painAfter, setPainAfter] = useNoteField('assessment', 'nprsAfter');
  return (
    <NoteSection part="assessment" title={t('charting.part.assessment')} letter="A">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        <Choice<SessionResponseId> label={t('charting.response')} options={RESPONSES} value={response} onChange={setResponse} field="assessment.response" />
        <Choice<ToleranceId> label={t('charting.tolerance')} options={TOLERANCE_OPTIONS} value={tolerance} onChange={setTolerance} field="assessment.tolerance" />
        <YesNo label={t('charting.adverseEvent')} value={isAdverse} onChange={setIsAdverse} field="assessment.adverseEvent" />
        <ScoreInput label={t('charting.pain.after')} value={painAfter} onChange={setPainAfter} field="assessment.nprsAfter" />
      </Box>
      {isAdverse === true && (
        <BoundText part="assessment" name="adverseEventDetail" label={t('charting.adverseEventDetail')} rows={1} most={1000} />
      )}
      <BoundText part="assessment" name="reasoning" label={t('charting.reasoning')} most={6000} />
      <ProgressBeside />
    </NoteSection>
  );
}
