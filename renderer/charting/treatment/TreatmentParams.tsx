import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../../../shared/charting/charting.model.ts';
import { techniqueOf } from '../../../shared/charting/treatment.rules.ts';
import { BILLING_CODES } from '../../../shared/clinical/billing-codes.ts';
import { paramProblems } from '../../../shared/clinical/techniques.rules.ts';
import { COMMON_FIELDS } from '../../../shared/clinical/technique-fields.ts';
import type { TechniqueField } from '../../../shared/clinical/technique-fields.ts';
import { findTechnique } from '../../../shared/clinical/techniques.ts';
import { AddByTyping } from '../../episodes/fields/AddByTyping.tsx';
import { SideSelect } from '../../episodes/fields/SideSelect.tsx';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import type { SmallOption } from '../../episodes/fields/SmallSelect.tsx';
import { placeOptions } from '../../episodes/place-entry.ts';
import type { PlaceOption } from '../../episodes/place-entry.ts';
import { placeName } from '../finding-words.ts';
import { ParamField } from './ParamField.tsx';

const GRID = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))', gap: 1.25, alignItems: 'start' } as const;

const CODES = BILLING_CODES.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }));

/** A code that came with a record from elsewhere stays to be chosen. */
function codesWith(code: string | null): readonly SmallOption[] {
  return code === null || CODES.some((option) => option.value === code) ? CODES : [...CODES, { value: code, label: code }];
}

interface TreatmentParamsProps {
  readonly row: Treatment;
  /** Path of the row in the note. */
  readonly path: string;
  readonly onChange: (next: (row: Treatment) => Treatment) => void;
}

/** Where a technique was used and everything that is recorded of it: its own fields, then those that all share. */
export function TreatmentParams({ row, path, onChange }: TreatmentParamsProps) {
  const { t } = useTranslation();
  const technique = techniqueOf(row.modality);
  const problems = technique ? paramProblems(technique, row.params) : [];
  const search = useCallback((text: string) => placeOptions(text), []);
  const setPlace = (option: PlaceOption): void =>
    onChange((current) => ({
      ...current,
      muscleId: option.kind === 'muscle' ? option.id : null,
      regionId: option.kind === 'region' ? option.id : null,
      side: option.side,
    }));
  const fields = (list: readonly TechniqueField[]) =>
    list.map((field) => (
      <ParamField
        key={field.id}
        field={field}
        path={`${path}.params.${field.id}`}
        value={row.params[field.id] ?? null}
        problem={problems.find((problem) => problem.fieldId === field.id)}
        onChange={(value) => onChange((current) => ({ ...current, params: { ...current.params, [field.id]: value } }))}
      />
    ));
  return (
    <Box sx={{ px: 1.5, pt: 1, pb: 1.5, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: 1 }}>
          <AddByTyping
            label={t('charting.treatment.place')}
            placeholder={t(placeName(row) === '' ? 'charting.treatment.placeHint' : 'charting.treatment.placeChange')}
            search={search}
            onAdd={setPlace}
            field={`${path}.muscleId`}
          />
        </Box>
        <SideSelect value={row.side} onChange={(side) => onChange((current) => ({ ...current, side }))} field={`${path}.side`} />
      </Box>
      <Box sx={GRID}>{fields(findTechnique(row.modality)?.fields ?? [])}</Box>
      <Typography variant="overline" component="h4" color="textSecondary">
        {t('charting.treatment.common')}
      </Typography>
      <Box sx={GRID}>{fields(COMMON_FIELDS)}</Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary" aria-hidden>
          {t('charting.treatment.code')}
        </Typography>
        <SmallSelect
          label={t('charting.treatment.code')}
          value={row.billingCode ?? ''}
          emptyLabel={t('charting.treatment.noCode')}
          options={codesWith(row.billingCode)}
          onChange={(code) => onChange((current) => ({ ...current, billingCode: code === '' ? null : code }))}
        />
      </Box>
    </Box>
  );
}
