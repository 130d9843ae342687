import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useController, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { diagnosisTitle, normalizeDiagnosisCode } from '../../shared/clinical/diagnoses.ts';
import { civilDate } from '../../shared/core/time.ts';
import { diagnosisCode } from '../../shared/episodes/episodes.model.ts';
import { api } from '../api/client.ts';
import { useDebounced } from '../app/use-debounced.ts';
import { enterAdds } from '../ui/enter-adds.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { DiagnosisProblems } from './DiagnosisProblems.tsx';

/** Pauses in typing shorter than this ask nothing. */
const settleMilliseconds = 120;

/** The day a code was reported, for the list that held then: the referral's; null = today. */
function useReportedOn(control: Control<ComplaintInput, unknown, unknown>): string | null {
  const date = useWatch({ control, name: 'referral.date' });
  return civilDate.safeParse(date).success ? (date ?? null) : null;
}

/** Codes to choose, by what is typed; the title of each that was seen, so that a chosen one keeps its words. */
function useHits(typed: string, on: string | null) {
  const query = useDebounced(typed.trim(), settleMilliseconds);
  const hits = useQuery({
    ...api.diagnoses.findDiagnoses.queryOptions({ input: { query, on } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return { hits: typed.trim() === '' ? [] : (hits.data ?? []), isAsking: typed.trim() !== query || hits.isFetching };
}

/** ICD-10-CM codes as the referrer reported them, found by code or words. Optional, and never proposed. */
export function DiagnosisField({ control }: { readonly control: Control<ComplaintInput, unknown, unknown> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: 'diagnoses' });
  const [typed, setTyped] = useState('');
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const known = useWatch({ control, name: 'diagnosisTitles' });
  const markers = useWatch({ control, name: 'markers' });
  const reportedOn = useReportedOn(control);
  const { hits, isAsking } = useHits(typed, reportedOn);
  const titleOf = (code: string): string => hits.find((hit) => hit.code === code)?.title ?? titles[code] ?? known?.[code] ?? diagnosisTitle(code);
  // A code that no list has is taken as it was typed: it is a record of what was reported, and is then said to be unknown.
  const asTyped = normalizeDiagnosisCode(typed);
  const found = hits.map((hit) => hit.code);
  const options = diagnosisCode.safeParse(asTyped).success && !found.includes(asTyped) && !isAsking ? [...found, asTyped] : found;
  return (
    <Box>
      <Autocomplete
        multiple
        autoHighlight
        options={options}
        value={field.value}
        inputValue={typed}
        onInputChange={(_event, next) => setTyped(next)}
        onChange={(_event, codes) => {
          setTitles((before) => ({ ...before, ...Object.fromEntries(codes.map((code) => [code, titleOf(code)])) }));
          field.onChange(codes);
        }}
        onBlur={field.onBlur}
        onKeyDown={enterAdds}
        filterOptions={(all) => all}
        filterSelectedOptions
        getOptionLabel={(code) => (titleOf(code) === code ? code : `${code} ${titleOf(code)}`)}
        noOptionsText={isAsking ? t('episodes.diagnosis.loading') : t('episodes.fields.nothingFound')}
        open={typed.trim() !== '' && (options.length > 0 || !isAsking)}
        forcePopupIcon={false}
        clearText={t('ui.clear')}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={field.ref}
            label={t('episodes.complaint.diagnoses')}
            error={fieldState.invalid}
            helperText={fieldState.error?.message ?? t('episodes.diagnosis.searchHint')}
          />
        )}
      />
      <DiagnosisProblems
        codes={field.value}
        reportedOn={reportedOn}
        sides={markers.map((marker) => marker.side)}
        onReplace={(code, instead) => field.onChange([...new Set(field.value.map((other) => (other === code ? instead : other)))])}
      />
    </Box>
  );
}
