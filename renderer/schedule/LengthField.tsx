import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { durationMinutes } from '../../shared/core/time.ts';
import { NumberField } from '../ui/NumberField.tsx';

interface LengthFieldProps {
  readonly minutes: number;
  /** Only lengths that a visit can have. */
  readonly onChange: (minutes: number) => void;
}

/** The length in minutes: while a number is being typed it may be none that a visit can have. */
export function LengthField({ minutes, onChange }: LengthFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | null>(minutes);
  const [seen, setSeen] = useState(minutes);
  if (seen !== minutes) {
    // Changed on the board or by another service: that is what the field shows now.
    setSeen(minutes);
    setTyped(minutes);
  }
  const isValid = durationMinutes.safeParse(typed).success;
  return (
    <NumberField
      label={t('schedule.place.length')}
      unit={t('schedule.place.minutes')}
      value={typed}
      error={isValid ? undefined : t('schedule.place.lengthHint')}
      onChange={(value) => {
        setTyped(value);
        const parsed = durationMinutes.safeParse(value);
        if (!parsed.success) return;
        setSeen(parsed.data);
        onChange(parsed.data);
      }}
    />
  );
}
