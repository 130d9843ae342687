import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { visitLooks } from '../schedule/visit-look.ts';

/** A visit's state as icon and word, in the colour of its meaning. */
export function StateMark({ state }: { readonly state: VisitState }) {
  const { t } = useTranslation();
  const { tone, Icon } = visitLooks[state];
  return (
    <Box
      component="span"
      sx={(theme) => ({ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap', verticalAlign: 'middle', color: theme.vars.palette.state[tone].main })}
    >
      <Icon aria-hidden sx={{ fontSize: '1.0625rem' }} />
      {t(`schedule.states.${state}`)}
    </Box>
  );
}
