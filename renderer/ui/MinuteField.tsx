import type { Ref } from 'react';
import { TimePicker } from '@mui/x-date-pickers/TimePicker';
import { PickerLocale } from './PickerLocale.tsx';
import { useFormat } from './use-format.ts';

// Any day without a clock change will do: only hours and minutes of it are read.
function pickerTimeOf(minute: number | null): Date | null {
  return minute === null || Number.isNaN(minute) ? null : new Date(2001, 0, 1, Math.floor(minute / 60), minute % 60);
}

function minuteOf(time: Date): number {
  return time.getHours() * 60 + time.getMinutes();
}

export interface MinuteFieldProps {
  readonly label: string;
  /** Minutes after midnight, or null when empty. */
  readonly value: number | null;
  /** A half-typed time arrives as NaN, which the form's schema refuses. */
  readonly onChange: (minute: number | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  /** Steps of the list that opens; any minute can be typed. */
  readonly stepMinutes?: number;
  readonly isDisabled?: boolean;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A time of day, typed or picked, in the clinic's 12- or 24-hour way. */
export function MinuteField(props: MinuteFieldProps) {
  const { label, value, onChange, onBlur, error, hint, stepMinutes = 15, isDisabled, name, inputRef } = props;
  const { hourCycle } = useFormat().settings;
  return (
    <PickerLocale>
      <TimePicker
        label={label}
        value={pickerTimeOf(value)}
        onChange={(time) => onChange(time === null ? null : minuteOf(time))}
        ampm={hourCycle === 'h12'}
        timeSteps={{ hours: 1, minutes: stepMinutes }}
        skipDisabled
        disabled={isDisabled ?? false}
        {...(inputRef && { inputRef })}
        slotProps={{
          textField: {
            size: 'small',
            fullWidth: true,
            error: error !== undefined,
            helperText: error ?? hint,
            ...(onBlur && { onBlur }),
            ...(name !== undefined && { name }),
          },
          openPickerButton: { size: 'small' },
        }}
      />
    </PickerLocale>
  );
}
