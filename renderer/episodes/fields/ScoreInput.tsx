import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from './FieldLabel.tsx';

interface ScoreInputProps {
  readonly label: string;
  /** A whole number from 0 to `most`; null = not given. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly most?: number;
  readonly field?: string;
  readonly isLarge?: boolean;
  readonly isLabelHidden?: boolean;
  /** Beside the box: last session's score. */
  readonly hint?: string | undefined;
  readonly onEnter?: () => void;
  /** Name of the box, for finding it in its row. */
  readonly name?: string;
  readonly unit?: string;
  /** The value is a proposal that was not confirmed yet: grey. */
  readonly isProposed?: boolean;
}

const BOX = { border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', '&:focus-within': { borderColor: 'primary.main', boxShadow: 'inset 0 0 0 1px currentColor', color: 'primary.main' } } as const;

/** A score typed as digits: what is typed replaces what stands there. Text that is no score stays visible and does not count. */
export function ScoreInput(props: ScoreInputProps) {
  const { label, value, onChange, most = 10, field, isLarge = false, isLabelHidden = false, hint, onEnter, name, unit, isProposed = false } = props;
  const { t } = useTranslation();
  const inputId = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const errorId = `${inputId}-error`;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }} data-field={field}>
      {!isLabelHidden && (
        <FieldLabel id={`${inputId}-label`} htmlFor={inputId}>
          {label}
        </FieldLabel>
      )}
      <InputBase
        id={inputId}
        value={wrong ?? value ?? ''}
        {...(name !== undefined && { name })}
        {...(unit !== undefined && { endAdornment: <Box component="span" sx={{ pr: 0.75, color: 'text.secondary', fontSize: '0.75rem' }}>{unit}</Box> })}
        onChange={(event) => {
          const text = event.target.value.trim();
          const score = Number(text);
          const isScore = text === '' || (/^\d+$/.test(text) && score <= most);
          setWrong(isScore ? null : text);
          onChange(text === '' || !isScore ? null : score);
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
        error={wrong !== null}
        autoComplete="off"
        slotProps={{
          input: {
            inputMode: 'numeric',
            maxLength: 3,
            ...(isLabelHidden && { 'aria-label': label }),
            ...(wrong !== null && { 'aria-describedby': errorId }),
          },
        }}
        sx={[
          BOX,
          { width: unit !== undefined ? '4.25rem' : isLarge ? '3.25rem' : '2.75rem', '& input': { textAlign: 'center', px: 0.5, py: isLarge ? 0.5 : 0.25, color: 'text.primary', ...(isLarge && { fontSize: '1.25rem', fontWeight: 600 }) } },
          isProposed && { borderStyle: 'dashed', '& input': { textAlign: 'center', px: 0.5, py: 0.25, color: 'text.secondary' } },
          wrong !== null && { borderColor: 'error.main' },
        ]}
      />
      {wrong !== null && (
        <Box component="span" id={errorId} role="alert" sx={{ color: 'error.main', fontSize: '0.75rem' }}>
          {t('episodes.fields.scoreRange', { most })}
        </Box>
      )}
      {wrong === null && hint !== undefined && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          {hint}
        </Box>
      )}
    </Box>
  );
}
