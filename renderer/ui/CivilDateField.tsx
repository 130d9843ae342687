import Box from '@mui/material/Box';
import type { DatePickerFieldProps } from './DatePickerField.tsx';
import { later } from './later.tsx';

/**
 * A date, typed or picked: `<CivilDateField label={...} value="2026-11-23" onChange={setDate} />`. The picker is more code
 * than the whole schedule: a screen is drawn without it first, and keeps its place.
 */
export const CivilDateField = later<DatePickerFieldProps>(
  async () => (await import('./DatePickerField.tsx')).DatePickerField,
  () => <Box sx={{ minHeight: '2.5rem' }} />,
);
