import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly name?: string; readonly keys?: string | undefined }[];
  readonly onChange: (value: Value) => void;
}

const look = {
  '& .MuiToggleButton-root': { py: 0.25, px: 1, minHeight: '2rem' },
} as const;

/** One of a few, all of them in view. */
export function Choice<Value extends string | number>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={label}
      onChange={(_event, next: Value | null) => next !== null && onChange(next)}
      sx={look}
    >
      {options.map(({ value: option, text, name, keys }) => (
        <ToggleButton key={option} value={option} {...(name !== undefined && { 'aria-label': name })}>
          {keys === undefined ? text : <Tooltip title={`${text} (${keys})`}><span>{text}</span></Tooltip>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
