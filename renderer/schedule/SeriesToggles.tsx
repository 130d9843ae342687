import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';

interface Toggle<Value> {
  readonly value: Value;
  readonly label: string;
  /** Where the label is short. */
  readonly name?: string;
}

interface SeriesTogglesProps<Value> {
  readonly label: string;
  readonly toggles: readonly Toggle<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
}

/** Any number of choices in one row of buttons. */
export function SeriesToggles<Value extends string | number>({ label, toggles, value, onChange }: SeriesTogglesProps<Value>) {
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {label}
      </Typography>
      <ToggleButtonGroup
        size="small"
        fullWidth
        aria-label={label}
        value={value}
        onChange={(_event, chosen: readonly Value[]) => onChange(chosen)}
        sx={{ '& .MuiToggleButton-root': { px: 0.25, py: 0.25 } }}
      >
        {toggles.map((toggle) => (
          <ToggleButton key={toggle.value} value={toggle.value} {...(toggle.name !== undefined && { 'aria-label': toggle.name })}>
            {toggle.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
