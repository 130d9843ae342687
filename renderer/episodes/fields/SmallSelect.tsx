import Box from '@mui/material/Box';

export interface SmallOption {
  readonly value: string;
  readonly label: string;
  /** Heading under which the option stands. */
  readonly group?: string;
}

interface SmallSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SmallOption[];
  readonly onChange: (value: string) => void;
  /** Offered first, as "nothing chosen" (an empty value). */
  readonly emptyLabel?: string;
  readonly field?: string;
  readonly width?: string;
}

const STYLE = {
  font: 'inherit',
  fontSize: '0.8125rem',
  height: '1.75rem',
  px: 0.5,
  color: 'text.primary',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;

function Options({ options }: { readonly options: readonly SmallOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

/** A dense choice from a closed list; the system's own list, so letters jump to an option. */
export function SmallSelect({ label, value, options, onChange, emptyLabel, field, width }: SmallSelectProps) {
  const groups = [...new Set(options.flatMap((option) => (option.group === undefined ? [] : [option.group])))];
  const isUnknown = value !== '' && options.every((option) => option.value !== value);
  return (
    <Box
      component="select"
      aria-label={label}
      title={options.find((option) => option.value === value)?.label}
      data-field={field}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ ...STYLE, ...(width !== undefined && { width }) }}
    >
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {isUnknown && <option value={value}>{value}</option>}
      <Options options={options.filter((option) => option.group === undefined)} />
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          <Options options={options.filter((option) => option.group === group)} />
        </optgroup>
      ))}
    </Box>
  );
}
