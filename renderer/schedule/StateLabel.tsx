import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { visitLooks } from './visit-look.ts';

/** The state of a visit as icon and word in its colour. */
export function StateLabel({ state }: { readonly state: VisitState }) {
  const { t } = useTranslation();
  const { tone, Icon } = visitLooks[state];
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: theme.vars.palette.state[tone].main,
        fontWeight: 500,
        whiteSpace: 'nowrap',
      })}
    >
      <Icon aria-hidden sx={{ fontSize: '1.1em' }} />
      {/* The word gives the line, so that it stands level with what is beside it. */}
      <span style={{ alignSelf: 'baseline' }}>{t(`schedule.states.${state}`)}</span>
    </Box>
  );
}
