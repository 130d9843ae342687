import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SystemCheck } from '../../shared/system/system.model.ts';
import { startSpans } from '../../shared/system/system.rules.ts';
import { useStatus } from '../session/me.ts';
import { edgeToEdge } from './edge-to-edge.ts';
import { useMeasures } from './use-measures.ts';

/** The steps of the start, each with what it took and when it was reached. */
export function StartTable({ start }: Pick<SystemCheck, 'start'>) {
  const { t } = useTranslation();
  const { host } = useStatus();
  const { time } = useMeasures();
  return (
    <Box>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 0.5 }}>
        {t('system.startTitle')}
      </Typography>
      <Table aria-label={t('system.startTitle')} sx={edgeToEdge}>
        <TableHead>
          <TableRow>
            <TableCell>{t('system.startColumns.step')}</TableCell>
            <TableCell align="right">{t('system.startColumns.took')}</TableCell>
            <TableCell align="right">{t('system.startColumns.at')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {startSpans(start, host === 'loopback').map(({ milliseconds, step, tookMilliseconds }) => (
            <TableRow key={step}>
              <TableCell component="th" scope="row">
                {t(`system.steps.${step}`)}
              </TableCell>
              <TableCell align="right" sx={tookMilliseconds === null ? { color: 'text.secondary' } : {}}>
                {tookMilliseconds === null ? t('system.byPerson') : time(tookMilliseconds)}
              </TableCell>
              <TableCell align="right">{time(milliseconds)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
