import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Closure } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { client } from '../api/client.ts';
import { MisfitNotice } from '../app/MisfitNotice.tsx';
import { todayIn } from '../ui/clock.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useWorkingTime } from './clinic.api.ts';
import { ClosureDialog } from './ClosureDialog.tsx';
import { isWholeDay, spanText } from './span-words.ts';

interface ClosuresTableProps {
  readonly closures: readonly Closure[];
  readonly today: CivilDate;
  readonly onEdit: (closure: Closure) => void;
}

/** What comes first, then what lies behind. */
function inOrder(closures: readonly Closure[], today: CivilDate): Closure[] {
  const isPast = (one: Closure): boolean => !one.isYearly && one.endsOn < today;
  return closures.toSorted((one, other) => Number(isPast(one)) - Number(isPast(other)) || (one.startsOn < other.startsOn ? -1 : 1));
}

function ClosuresTable({ closures, today, onEdit }: ClosuresTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const remove = async ({ id, version, ...closure }: Closure): Promise<void> => {
    try {
      await client.clinic.removeClosure({ id, version });
      notify.show({ message: t('clinic.closures.removed', { name: closure.label }), undo: () => client.clinic.saveClosure(closure) });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Table aria-label={t('clinic.closures.title')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2 }}>{t('clinic.closures.label')}</TableCell>
          <TableCell>{t('clinic.closures.when')}</TableCell>
          <TableCell>{t('clinic.closures.yearly')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {inOrder(closures, today).map((closure) => (
          <TableRow key={closure.id} hover sx={!closure.isYearly && closure.endsOn < today ? { '& > *': { color: 'text.secondary' } } : {}}>
            <TableCell component="th" scope="row" sx={{ pl: 2, width: '30%' }}>
              {closure.label}
            </TableCell>
            <TableCell>{closure.isYearly && isWholeDay(closure) ? format.dayOfYear(closure.startsOn) : spanText(t, format, closure)}</TableCell>
            <TableCell>{closure.isYearly ? t('ui.yes') : ''}</TableCell>
            <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
              <Button onClick={() => onEdit(closure)} aria-label={t('clinic.editNamed', { name: closure.label })}>
                {t('clinic.edit')}
              </Button>
              <Button color="inherit" onClick={() => void remove(closure)} aria-label={t('ui.remove', { name: closure.label })}>
                {t('ui.removeShort')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** When the whole clinic is closed. */
export function ClosuresSection() {
  const { t } = useTranslation();
  const today = todayIn(useFormat().settings.timeZone);
  const [edited, setEdited] = useState<Closure | 'new'>();
  const add = (): void => setEdited('new');
  return (
    <>
      <MisfitNotice />
      <Section
        title={t('clinic.closures.title')}
        isFlush
        actions={
          <Button variant="contained" startIcon={<AddOutlined />} onClick={add}>
            {t('clinic.closures.add')}
          </Button>
        }
      >
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('clinic.closures.text')}
        </Typography>
        <QueryView query={useWorkingTime()}>
          {({ closures }) =>
            closures.length === 0 ? (
              <EmptyState title={t('clinic.closures.empty')} text={t('clinic.closures.emptyText')} action={{ label: t('clinic.closures.add'), onClick: add }} />
            ) : (
              <ClosuresTable closures={closures} today={today} onEdit={setEdited} />
            )
          }
        </QueryView>
      </Section>
      {edited && <ClosureDialog closure={edited === 'new' ? undefined : edited} today={today} onClose={() => setEdited(undefined)} />}
    </>
  );
}
