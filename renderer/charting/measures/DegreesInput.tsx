import { useState } from 'react';
import InputAdornment from '@mui/material/InputAdornment';
import InputBase from '@mui/material/InputBase';
import { useTranslation } from 'react-i18next';
import { isMeasurable, MEASURE_UNITS } from '../../../shared/clinical/measure-units.ts';
import type { MeasureUnit } from '../../../shared/clinical/measure-units.ts';

interface DegreesInputProps {
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function parse(text: string, unit: MeasureUnit): number | null | undefined {
  const digits = text.trim().replace(',', '.');
  if (digits === '') return null;
  // Only digits are a measurement: `1e2` and `0x10` are numbers to a computer and slips of the finger to a person.
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  const value = Number(digits);
  return isMeasurable(value, unit) ? value : undefined;
}

/** A measured value in its unit; text that is none stays visible, marked, and does not count. */
export function DegreesInput({ label, unit, value, onChange }: DegreesInputProps) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<string | null>(null);
  const { min, max, sign } = MEASURE_UNITS[unit];
  return (
    <InputBase
      value={wrong ?? value ?? ''}
      error={wrong !== null}
      title={wrong === null ? undefined : t('charting.treatment.range', { min, max })}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        const parsed = parse(event.target.value, unit);
        setWrong(parsed === undefined ? event.target.value : null);
        onChange(parsed ?? null);
      }}
      endAdornment={<InputAdornment position="end">{sign.trim()}</InputAdornment>}
      slotProps={{ input: { 'aria-label': label, 'aria-invalid': wrong !== null, inputMode: 'decimal', maxLength: 6 } }}
      sx={{
        width: sign.length > 3 ? '6rem' : '4rem',
        height: '1.75rem',
        px: 0.75,
        fontSize: '0.8125rem',
        border: 1,
        borderRadius: 1,
        borderColor: wrong === null ? 'divider' : 'error.main',
        bgcolor: 'background.paper',
      }}
    />
  );
}
