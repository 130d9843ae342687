import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { slowProcedureMilliseconds, slowStatementMilliseconds, type SystemCheck } from '../../shared/system/system.model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFormat } from '../ui/use-format.ts';
import { edgeToEdge } from './edge-to-edge.ts';
import { useMeasures } from './use-measures.ts';

interface SlowCallsProps {
  readonly check: SystemCheck;
}

/** What held up the program, the dearest first. */
export function SlowCalls({ check }: SlowCallsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = { statements: format.number(check.statements), procedures: format.number(check.procedures) };
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {t('system.slowTitle')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1, maxWidth: '44rem' }}>
        {t('system.slowText', { statement: slowStatementMilliseconds, procedure: slowProcedureMilliseconds })}
        {check.slow.length > 0 && ` ${t('system.slowCounted', counted)}`}
      </Typography>
      {check.slow.length === 0 ? (
        <EmptyState title={t('system.none', { since: format.instantDateTime(check.since) })} text={t('system.noneText', counted)} />
      ) : (
        <SlowTable slow={check.slow} />
      )}
      {check.leftOut > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('system.leftOut', { count: check.leftOut })}
        </Typography>
      )}
    </>
  );
}

function SlowTable({ slow }: Pick<SystemCheck, 'slow'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { time } = useMeasures();
  return (
    <Table aria-label={t('system.slowTitle')} sx={edgeToEdge}>
      <TableHead>
        <TableRow>
          <TableCell>{t('system.columns.name')}</TableCell>
          <TableCell>{t('system.columns.kind')}</TableCell>
          {(['count', 'usual', 'worst'] as const).map((column) => (
            <TableCell key={column} align="right">
              {t(`system.columns.${column}`)}
            </TableCell>
          ))}
          <TableCell>{t('system.columns.last')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {slow.map(({ count, kind, lastAt, name, totalMilliseconds, worstMilliseconds }) => (
          <TableRow key={`${kind} ${name}`}>
            <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
              {name}
            </TableCell>
            <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{t(`system.kinds.${kind}`)}</TableCell>
            <TableCell align="right">{format.number(count)}</TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {time(totalMilliseconds / count)}
            </TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {time(worstMilliseconds)}
            </TableCell>
            <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{format.instantDateTime(lastAt)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
