import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { HOME_CARE } from '../../../shared/clinical/home-care.ts';
import { useChart } from '../chart.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { cleanLine } from '../../episodes/fields/clean-text.ts';
import { useNotify } from '../../ui/notify.ts';
import { focusField } from '../focus.ts';
import { useNote, useNoteField, useNoteStore } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { NoteSection } from './NoteSection.tsx';

type NextStep = 'next_visit' | 'discharge' | 'referral';
const NEXT_STEPS: readonly NextStep[] = ['next_visit', 'discharge', 'referral'];
const MOST_HOME_CARE = 20;
const LONGEST_HOME_CARE = 200;
/** An entry of zero-width characters would be a row without a word, and no note could hold it. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}]/u;

/** What the client does at home: of the plan, of the list, or in words of one's own; or that nothing was given. */
function HomeCare() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const notify = useNotify();
  const { workspace } = useChart();
  const homeCare = useNote((body) => body.plan.homeCare);
  const isNone = useNote((body) => body.plan.noHomeCare);
  const suggestions = [...workspace.planHomeCare, ...HOME_CARE.map((entry) => entry.label)].filter((entry, index, all) => all.indexOf(entry) === index && !homeCare.includes(entry));
  // Kept with every keystroke: what is typed and not entered yet outlives a crash.
  const keepTyped = (text: string): void =>
    store.change((body) => {
      const { homeCareTyped: known = '', ...plan } = body.plan;
      const typed = cleanLine(text).slice(0, LONGEST_HOME_CARE);
      if (typed === known) return body;
      return { ...body, plan: VISIBLE.test(typed) ? { ...plan, homeCareTyped: typed } : plan };
    });
  const set = (entries: readonly string[], noHomeCare: boolean): void =>
    store.change((body) => ({ ...body, plan: { ...body.plan, homeCare: [...entries], noHomeCare } }));
  const giveNone = (): void => {
    set([], true);
    if (homeCare.length === 0) return;
    notify.show({
      message: t('charting.homeCareTakenOut'),
      undo: async () => {
        set(homeCare, false);
      },
    });
  };
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }} data-field="plan.homeCare">
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        fullWidth
        disabled={isNone}
        options={suggestions}
        value={homeCare}
        clearText={t('ui.clear')}
        onInputChange={(_event, text) => keepTyped(text)}
        onChange={(_event, next) => {
          const entries = next.map((entry) => cleanLine(entry).trim().slice(0, LONGEST_HOME_CARE)).filter((entry) => VISIBLE.test(entry));
          set([...new Set(entries)].slice(0, MOST_HOME_CARE), false);
        }}
        renderInput={(params) => <TextField {...params} label={t('charting.homeCare')} />}
      />
      <FormControlLabel
        label={t('charting.noHomeCare')}
        control={<Checkbox checked={isNone} onChange={(event) => (event.target.checked ? giveNone() : set(homeCare, false))} />}
        slotProps={{ typography: { variant: 'body2', noWrap: true } }}
      />
    </Box>
  );
}

/** Last session's home care, taken over by one key; nothing of it stands in the note before. */
function HomeCareAsLastTime() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const isOpen = useNote((body) => body.plan.homeCare.length === 0 && !body.plan.noHomeCare);
  const given = workspace.previous?.body.plan.homeCare ?? [];
  if (!isOpen || given.length === 0) return null;
  return (
    <Button
      variant="outlined"
      color="secondary"
      onClick={() => {
        store.change((body) => ({ ...body, plan: { ...body.plan, homeCare: [...given] } }));
        requestAnimationFrame(() => focusField('plan.homeCare'));
      }}
      sx={{ alignSelf: 'flex-start', maxWidth: 1, borderStyle: 'dashed', textAlign: 'left' }}
    >
      {t('charting.homeCareAgain', { homeCare: given.join(' · ') })}
    </Button>
  );
}

/** What comes next: visit, discharge or referral, and what the client takes home. */
export function PlanSection() {
  const { t } = useTranslation();
  const [nextStep, setNextStep] = useNoteField('plan', 'nextStep');
  return (
    <NoteSection part="plan" title={t('charting.part.plan')} letter="P">
      <Choice<NextStep>
        label={t('charting.nextStepLabel')}
        options={NEXT_STEPS.map((value, index) => ({ value, label: t(`charting.nextStep.${value}`), keys: String(index + 1) }))}
        value={nextStep}
        onChange={setNextStep}
        field="plan.nextStep"
      />
      <HomeCareAsLastTime />
      <HomeCare />
      <BoundText part="plan" name="detail" label={t('charting.planDetail')} most={3000} />
    </NoteSection>
  );
}
