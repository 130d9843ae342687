import { styled, useTheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { visitLooks } from './visit-look.ts';

const Label = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.25rem',
  fontWeight: 500,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: '1.1em' },
  // The word gives the line, so that it stands level with what is beside it.
  '& > span': { alignSelf: 'baseline' },
});

/** The state of a visit as icon and word in its colour. */
export function StateLabel({ state }: { readonly state: VisitState }) {
  const { t } = useTranslation();
  const { vars } = useTheme();
  const { tone, Icon } = visitLooks[state];
  return (
    <Label style={{ color: vars.palette.state[tone].main }}>
      <Icon aria-hidden />
      <span>{t(`schedule.states.${state}`)}</span>
    </Label>
  );
}
