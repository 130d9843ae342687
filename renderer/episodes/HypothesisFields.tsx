import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ENTRAPMENTS, findEntrapment } from '../../shared/clinical/entrapments.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { findRedFlag } from '../../shared/clinical/red-flags.ts';
import { SPECIAL_TESTS, findSpecialTest } from '../../shared/clinical/special-tests.ts';
import { foldText } from '../../shared/core/text.ts';
import type { ClientSide, HypothesisTest } from '../../shared/episodes/episodes.model.ts';
import { todayIn } from '../ui/clock.ts';
import { DoctorNameField } from '../clients/doctors/DoctorNameField.tsx';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { EvidenceRow } from './EvidenceRow.tsx';
import { AddByTyping } from './fields/AddByTyping.tsx';

type ComplaintControl = Control<ComplaintInput, unknown, unknown>;

const mostOptions = 12;

function testOptions(text: string, taken: readonly string[]) {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  return SPECIAL_TESTS.filter(({ id, name }) => !taken.includes(id) && words.every((word) => foldText(name).includes(word)))
    .slice(0, mostOptions)
    .map(({ id, name, structure }) => ({ key: id, label: name, hint: structure }));
}

/** The facts about an entrapment as the dossier has them, with what to rule out first. */
function Facts({ entrapmentId }: { readonly entrapmentId: string }) {
  const { t } = useTranslation();
  const entrapment = findEntrapment(entrapmentId);
  if (!entrapment) return null;
  const ruleOut = entrapment.redFlags.map((id) => findRedFlag(id)?.label ?? id).join(', ');
  const { nerve, symptoms } = entrapment;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('episodes.hypothesis.facts', { nerve, muscles: entrapment.muscles.map(muscleName).join(', '), symptoms })} {entrapment.note !== null && `${entrapment.note.charAt(0).toUpperCase()}${entrapment.note.slice(1)}. `}
      {ruleOut !== '' && <strong>{t('episodes.hypothesis.ruleOut', { names: ruleOut })}</strong>}
    </Typography>
  );
}

function Evidence({ control, entrapmentId }: { readonly control: ComplaintControl; readonly entrapmentId: string | null }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'evidence' });
  const markers = useWatch({ control, name: 'markers' });
  const rows: readonly HypothesisTest[] = field.value ?? [];
  const taken = rows.map((row) => row.testId);
  const usual = (findEntrapment(entrapmentId ?? '')?.tests ?? []).filter((id) => !taken.includes(id));
  const drawn = markers.map((marker) => marker.side).find((side) => side === 'l' || side === 'r');
  const blank = (testId: string): HypothesisTest => {
    const side: ClientSide = findSpecialTest(testId)?.sided === true ? (drawn ?? 'r') : 'midline';
    return { testId, side, result: 'not_done', speaks: null };
  };
  return (
    <Box role="group" aria-label={t('episodes.hypothesis.tests')} sx={{ display: 'grid', gap: 0.75 }}>
      {rows.map((row, index) => (
        <EvidenceRow
          key={row.testId}
          row={row}
          onChange={(next) => field.onChange(rows.map((other, at) => (at === index ? next : other)))}
          onRemove={() => field.onChange(rows.filter((_other, at) => at !== index))}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
        <Box sx={{ flex: '1 1 16rem' }}>
          <AddByTyping label={t('episodes.hypothesis.add')} placeholder={t('episodes.hypothesis.addHint')} search={(text) => testOptions(text, taken)} onAdd={(option) => field.onChange([...rows, blank(option.key)])} />
        </Box>
        {usual.length > 0 && (
          <Button onClick={() => field.onChange([...rows, ...usual.map(blank)])}>{t('episodes.hypothesis.usual', { count: usual.length })}</Button>
        )}
      </Box>
    </Box>
  );
}

/** A doctor's letter that says the same: from then on the hypothesis is not the therapist's alone. */
function Confirmation({ control, clientId }: { readonly control: ComplaintControl; readonly clientId: string }) {
  const { t } = useTranslation();
  const { settings } = useFormat();
  const { field } = useController({ control, name: 'confirmedBy' });
  const isConfirmed = field.value !== null && field.value !== undefined;
  return (
    <Box>
      <FormControlLabel
        label={t('episodes.hypothesis.isConfirmed')}
        control={<Checkbox checked={isConfirmed} onChange={(event) => field.onChange(event.target.checked ? { by: '', date: todayIn(settings.timeZone) } : null)} />}
      />
      {isConfirmed && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, mt: 1 }}>
          <DoctorNameField control={control} name="confirmedBy.by" clientId={clientId} label={t('episodes.hypothesis.confirmedBy')} isRequired />
          <FormDateField control={control} name="confirmedBy.date" label={t('episodes.hypothesis.confirmedOn')} isRequired />
        </Box>
      )}
    </Box>
  );
}

/** A working hypothesis, which needs no diagnosis: what it is, what speaks for it and against it. */
export function HypothesisFields({ control, clientId }: { readonly control: ComplaintControl; readonly clientId: string }) {
  const { t } = useTranslation();
  const entrapmentId = useWatch({ control, name: 'entrapmentId' });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormTextField control={control} name="impression" label={t('episodes.complaint.impression')} hint={t('episodes.complaint.impressionHint')} minRows={1} />
      <FormSelect control={control} name="entrapmentId" label={t('episodes.complaint.entrapment')} emptyLabel={t('episodes.notChosen')} options={ENTRAPMENTS.map(({ id, name }) => ({ value: id, label: name }))} />
      {entrapmentId !== null && <Facts entrapmentId={entrapmentId} />}
      <Evidence control={control} entrapmentId={entrapmentId} />
      <Confirmation control={control} clientId={clientId} />
    </Box>
  );
}
