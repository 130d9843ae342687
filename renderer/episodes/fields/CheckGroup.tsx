import { useId } from 'react';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { visuallyHidden } from '@mui/utils';
import type { Term } from '../../../shared/clinical/lookup.ts';
import { FieldLabel } from './FieldLabel.tsx';

interface CheckGroupProps {
  readonly label: string;
  readonly options: readonly Term[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: string | undefined;
  /** One option a line, for long words. */
  readonly isList?: boolean;
}

// Positioned, so that the hidden input scrolls with it.
const CHIP = {
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: '1.75rem',
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  fontSize: '0.8125rem',
  cursor: 'pointer',
  bgcolor: 'background.paper',
  '&:hover': { bgcolor: 'surface.raised' },
  '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'focusRing', outlineOffset: 1 },
  '&::before': { content: '""', flex: 'none', width: '0.75rem', height: '0.75rem', mr: 0.75, border: 1, borderColor: 'text.secondary', borderRadius: '2px', fontSize: '0.75rem', lineHeight: '0.75rem', textAlign: 'center' },
  '&:has(:checked)::before': { content: '"✓"', borderColor: 'primary.main', bgcolor: 'primary.main', color: 'primary.contrastText' },
  '&:has(:checked)': { bgcolor: 'primary.light', borderColor: 'primary.main', color: 'primary.main', fontWeight: 500 },
} as const;

/** Several of a closed list, each a box to tick. Values that the list does not know are kept. */
export function CheckGroup({ label, options, value, onChange, error, isList = false }: CheckGroupProps) {
  const labelId = useId();
  const toggle = (id: string): void => onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  return (
    <Box role="group" aria-labelledby={labelId}>
      <FieldLabel id={labelId}>{label}</FieldLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5, ...(isList && { flexDirection: 'column', alignItems: 'stretch' }) }}>
        {options.map((option) => (
          <Box component="label" key={option.id} sx={CHIP}>
            <Box component="input" type="checkbox" checked={value.includes(option.id)} onChange={() => toggle(option.id)} sx={visuallyHidden} />
            {option.label}
          </Box>
        ))}
      </Box>
      {error !== undefined && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}
