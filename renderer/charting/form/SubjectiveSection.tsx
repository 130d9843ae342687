import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { painChange } from '../../../shared/charting/change.rules.ts';
import { HOME_CARE_DONE } from '../../../shared/clinical/home-care.ts';
import type { HomeCareDoneId } from '../../../shared/clinical/home-care.ts';
import { useChart } from '../chart.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { NoteText } from '../../episodes/fields/NoteText.tsx';
import { PainPad } from '../../episodes/fields/PainPad.tsx';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { ChangeMark } from '../measures/ChangeMark.tsx';
import { useNoteField } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { FunctionScores } from './FunctionScores.tsx';
import { NoteSection } from './NoteSection.tsx';

const MOST_SORE_HOURS = 240;

interface OtherScoreProps {
  readonly part: 'nprsNow' | 'nprsBest24h' | 'nprsWorst24h';
}

function OtherScore({ part }: OtherScoreProps) {
  const { t } = useTranslation();
  const [value, setValue] = useNoteField('subjective', part);
  return <ScoreInput label={t(`charting.pain.${part}`)} value={value} onChange={setValue} field={`subjective.${part}`} />;
}

function AveragePain() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const [value, setValue] = useNoteField('subjective', 'nprsAverage24h');
  const last = workspace.previous?.body.subjective.nprsAverage24h ?? null;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, bgcolor: 'surface.raised' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.75 }}>
        <ScoreInput
          label={t('charting.pain.nprsAverage24h')}
          value={value}
          onChange={setValue}
          field="subjective.nprsAverage24h"
          isLarge
          hint={last === null ? undefined : t('charting.lastTime', { value: last })}
        />
        {value !== null && last !== null && <ChangeMark change={painChange(last, value)} />}
        <Typography variant="caption" sx={{ ml: 'auto', color: 'primary.main', fontWeight: 600 }}>
          {t('charting.pain.counts')}
        </Typography>
      </Box>
      <PainPad label={t('charting.pain.nprsAverage24h')} value={value} onChange={setValue} />
    </Box>
  );
}

const HOME_CARE_KEYS: Readonly<Record<HomeCareDoneId, string>> = { none: 'n', some: 's', most: 'm', all: 'a' };
const DONE_OPTIONS = HOME_CARE_DONE.map(({ id, label }) => ({ value: id, label, keys: HOME_CARE_KEYS[id] }));

/** Last session's home care, and how much of it was done. Nothing is asked where none was given. */
function HomeCareDone() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const [done = null, setDone] = useNoteField('subjective', 'homeCareDone');
  const given = workspace.previous?.body.plan.homeCare ?? [];
  if (given.length === 0) return null;
  return (
    <Box>
      <Choice<HomeCareDoneId> label={t('charting.homeCareDone')} options={DONE_OPTIONS} value={done} onChange={setDone} field="subjective.homeCareDone" />
      <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.25 }}>
        {given.join(' · ')}
      </Typography>
    </Box>
  );
}

function Sleep() {
  const { t } = useTranslation();
  const [sleep = null, setSleep] = useNoteField('subjective', 'sleep');
  return <ScoreInput label={t('charting.sleep')} value={sleep} onChange={setSleep} field="subjective.sleep" />;
}

function Stress() {
  const { t } = useTranslation();
  const [stress = null, setStress] = useNoteField('subjective', 'stress');
  return <ScoreInput label={t('charting.stress')} value={stress} onChange={setStress} field="subjective.stress" />;
}

/** How long the last session was felt; nothing to ask at the first one. */
function Soreness() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const [hours = null, setHours] = useNoteField('subjective', 'sorenessHours');
  if (!workspace.previous) return null;
  return <ScoreInput label={t('charting.soreness')} most={MOST_SORE_HOURS} unit="h" value={hours} onChange={setHours} field="subjective.sorenessHours" />;
}

function MedicationChange() {
  const { t } = useTranslation();
  const [change = '', setChange] = useNoteField('subjective', 'medicationChange');
  return <NoteText label={t('charting.medicationChange')} value={change} onChange={setChange} field="subjective.medicationChange" rows={1} most={500} />;
}

/** What the client tells: pain, how the last session was borne, words, function. What every visit asks stands first. */
export function SubjectiveSection() {
  const { t } = useTranslation();
  const [reaction, setReaction] = useNoteField('subjective', 'adverseReaction');
  return (
    <NoteSection part="subjective" title={t('charting.part.subjective')} letter="S">
      <AveragePain />
      <YesNo label={t('charting.adverseReaction')} value={reaction} onChange={setReaction} field="subjective.adverseReaction" />
      {reaction === true && (
        <BoundText part="subjective" name="adverseReactionDetail" label={t('charting.adverseReactionDetail')} rows={1} most={1000} />
      )}
      <HomeCareDone />
      <BoundText part="subjective" name="statement" label={t('charting.statement')} most={6000} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        <OtherScore part="nprsNow" />
        <OtherScore part="nprsBest24h" />
        <OtherScore part="nprsWorst24h" />
        <Sleep />
        <Stress />
        <Soreness />
      </Box>
      <FunctionScores />
      <MedicationChange />
    </NoteSection>
  );
}
