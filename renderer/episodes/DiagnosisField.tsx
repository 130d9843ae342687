import { useMemo, useState } from 'react';
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
import { labelOfLine, useEarlyEnter } from '../ui/use-early-enter.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { DiagnosisProblems } from './DiagnosisProblems.tsx';

/** Pauses in typing shorter than this ask nothing. */
const settleMilliseconds = 120;

/** The day a code was reported, for the list that held then: the referral's; null = today. */
function useReportedOn(control: Control<ComplaintInput, unknown, unknown>): string | null {
  const date = useWatch({ control, name: 'referral.date' });
  return civilDate.safeParse(date).success ? (date ?? null) : null;
}

/** A code that is offered or chosen. */
interface Line {
  readonly code: string;
  readonly isOlder: boolean;
}

/** Codes to choose, by what is typed; the title of each that was seen, so that a chosen one keeps its words. */
function useHits(typed: string, on: string | null) {
  const query = useDebounced(typed.trim(), settleMilliseconds);
  const hits = useQuery({
    ...api.diagnoses.findDiagnoses.queryOptions({ input: { query, on } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return { hits: typed.trim() === '' ? [] : (hits.data ?? []), isAsking: typed.trim() !== '' && (typed.trim() !== query || hits.isFetching) };
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
  const offered = diagnosisCode.safeParse(asTyped).success && !found.includes(asTyped) && !isAsking ? [...found, asTyped] : found;
  const options = offered.map((code): Line => ({ code, isOlder: isAsking }));
  const chosen = useMemo(() => field.value.map((code): Line => ({ code, isOlder: false })), [field.value]);
  const wordsOf = (code: string): string => (titleOf(code) === code ? code : `${code} ${titleOf(code)}`);
  const choose = (codes: readonly string[]): void => {
    setTitles((before) => ({ ...before, ...Object.fromEntries(codes.map((code) => [code, titleOf(code)])) }));
    field.onChange(codes);
  };
  const earlyEnter = useEarlyEnter(isAsking, () => {
    const first = offered.find((code) => !field.value.includes(code));
    if (first === undefined) return;
    choose([...field.value, first]);
    setTyped('');
  });
  return (
    <Box>
      <Autocomplete<Line, true>
        multiple
        autoHighlight
        options={options}
        value={chosen}
        inputValue={typed}
        onInputChange={(_event, next) => {
          earlyEnter.forget();
          setTyped(next);
        }}
        onChange={(_event, lines) => choose(lines.map(({ code }) => code))}
        onBlur={() => {
          earlyEnter.forget();
          field.onBlur();
        }}
        onKeyDown={(event) => {
          enterAdds(event);
          earlyEnter.onKeyDown(event);
        }}
        filterOptions={(all) => all}
        filterSelectedOptions
        getOptionKey={({ code }) => code}
        isOptionEqualToValue={(option, value) => option.code === value.code}
        getOptionLabel={({ code, isOlder }) => labelOfLine(wordsOf(code), isOlder)}
        renderOption={({ key, ...props }, { code }) => (
          <Box component="li" key={key} {...props}>
            {wordsOf(code)}
          </Box>
        )}
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
