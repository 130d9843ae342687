import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import { visuallyHidden } from '@mui/utils';
import { FieldLabel } from './FieldLabel.tsx';

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly label: string;
  /** The whole of it, where the label is short. */
  readonly title?: string;
  /** A key that chooses this option while the group has the focus. */
  readonly keys?: string;
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  /** Null = not chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Path of the field in the note, where the list of gaps leads. */
  readonly field?: string;
  readonly isLabelHidden?: boolean;
  /** For toolbars with little room. */
  readonly isDense?: boolean;
}

const GROUP = { display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', rowGap: 0.5 } as const;
// Where there is no room for all beside each other, they stand in rows with a line between.
const ROW = { display: 'inline-flex', flexWrap: 'wrap', maxWidth: '100%', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', bgcolor: 'background.paper' } as const;
// Positioned, so that the hidden input scrolls with it.
const SEGMENT = {
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: '1.75rem',
  px: 1.25,
  cursor: 'pointer',
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
  borderLeft: 1,
  borderTop: 1,
  mt: '-1px',
  borderColor: 'divider',
  '&:first-of-type': { borderLeft: 0 },
  '&:hover': { bgcolor: 'surface.raised' },
  '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'focusRing', outlineOffset: -2 },
  '&:has(:checked)': { bgcolor: 'primary.main', color: 'primary.contrastText', fontWeight: 500 },
} as const;

/** A few options side by side. Arrows choose, a key of its own chooses at once, Delete takes the choice back. */
export function Choice<Value extends string | boolean>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, field, isLabelHidden = false, isDense = false } = props;
  const name = useId();
  const labelId = `${name}-label`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = options.find((option) => option.keys === event.key.toLowerCase());
    if (!chosen && event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    onChange(chosen?.value ?? null);
  };
  return (
    <Box sx={GROUP} data-field={field}>
      <Box sx={isLabelHidden ? visuallyHidden : {}}>
        <FieldLabel id={labelId}>{label}</FieldLabel>
      </Box>
      <Box role="radiogroup" aria-labelledby={labelId} sx={ROW} onKeyDown={onKeyDown}>
        {options.map((option) => (
          <Box component="label" key={String(option.value)} title={option.title} sx={[SEGMENT, isDense && { px: 1 }]}>
            <Box
              component="input"
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onClick={() => {
                // A click on what is chosen takes it back; the keyboard has Delete.
                if (option.value === value) onChange(null);
              }}
              sx={visuallyHidden}
            />
            {option.label}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
