import { CappedField } from '../../ui/CappedField.tsx';
import type { AnswerProps } from './answer-props.ts';

interface TextAnswerProps extends AnswerProps {
  /** Shown in the field where it is not the question itself. */
  readonly label?: string;
  /** Characters, where it holds less than its kind does. */
  readonly max?: number;
}

const longest = { text: 400, longText: 2000, number: 8, date: 40 } as const;

/** A field to type in: one line, running text, a number, or a date as one writes it. */
export function TextAnswer({ question, answer, onChange, label, max, labelledBy, isTouch }: TextAnswerProps) {
  const { kind } = question;
  const maxLength = kind === 'text' || kind === 'longText' || kind === 'number' || kind === 'date' ? longest[kind] : 2000;
  return (
    <CappedField
      value={typeof answer?.value === 'string' ? answer.value : ''}
      onChange={(text) => onChange(text === '' ? undefined : { value: text, detail: '' }, false)}
      max={max ?? maxLength}
      fullWidth={kind !== 'number'}
      {...(label !== undefined && { label })}
      {...(kind === 'longText' && { multiline: true, minRows: isTouch ? 2 : 1, maxRows: 10 })}
      slotProps={{
        htmlInput: {
          ...(kind === 'number' && { inputMode: 'decimal' as const }),
          ...(label === undefined && { 'aria-labelledby': labelledBy }),
        },
      }}
      sx={{ ...(kind === 'number' && { maxWidth: '10rem' }), '& .MuiInputBase-root': isTouch ? { minHeight: 52, fontSize: '1.0625rem' } : {} }}
    />
  );
}
