import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { calmColourNames, calmColours } from '../../shared/clinic/colours.ts';
import type { BoundField } from '../ui/form-field.ts';
import { ColourDisc } from './ColourDisc.tsx';

/** One of twelve calm colours, chosen by eye or by arrow keys; the chosen one is named. */
export function ColourField<Values extends FieldValues>({ control, name, label }: BoundField<Values>) {
  const { t } = useTranslation();
  const { field } = useController({ control, name });
  // The form's value at this path is `#rrggbb`.
  const chosen = field.value as string;
  const known = calmColourNames.find((one) => calmColours[one] === chosen);
  const options: readonly { readonly colour: string; readonly text: string }[] = [
    ...calmColourNames.map((one) => ({ colour: calmColours[one], text: t(`clinic.colours.${one}`) })),
    // A colour from elsewhere stays until another one is chosen.
    ...(known ? [] : [{ colour: chosen, text: t('clinic.colours.other') }]),
  ];
  return (
    <FormControl>
      <FormLabel id={`${field.name}-colour`} sx={{ fontSize: '0.75rem', mb: 0.5 }}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <RadioGroup row aria-labelledby={`${field.name}-colour`} value={chosen} onChange={field.onChange} onBlur={field.onBlur} sx={{ gap: 0.25 }}>
          {options.map(({ colour, text }) => (
            <Tooltip key={colour} title={text}>
              <FormControlLabel
                value={colour}
                label=""
                sx={{ m: 0 }}
                control={
                  <Radio
                    name={field.name}
                    icon={<ColourDisc colour={colour} isChosen={false} />}
                    checkedIcon={<ColourDisc colour={colour} isChosen />}
                    slotProps={{ input: { 'aria-label': text } }}
                    sx={{ p: 0.25 }}
                  />
                }
              />
            </Tooltip>
          ))}
        </RadioGroup>
        <Typography variant="body2" color="textSecondary" aria-hidden>
          {options.find((option) => option.colour === chosen)?.text}
        </Typography>
      </Box>
    </FormControl>
  );
}
