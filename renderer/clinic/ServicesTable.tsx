import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useSaveService } from './clinic.api.ts';
import { ColourDot } from './ColourDot.tsx';
import { RetireButton } from './RetireButton.tsx';

interface ServicesTableProps {
  readonly services: readonly Service[];
  readonly onEdit: (service: Service) => void;
}

/** Services that can be booked first, then retired ones. */
export function ServicesTable({ services, onEdit }: ServicesTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const save = useSaveService();
  const toggle = async (service: Service): Promise<void> => {
    try {
      const saved = await save.mutateAsync({ ...service, isActive: !service.isActive });
      const { name } = saved;
      const message = saved.isActive ? t('clinic.services.takenBack', { name }) : t('clinic.services.retired', { name });
      notify.show({ message, undo: () => client.clinic.saveService({ ...service, version: saved.version }) });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Table aria-label={t('clinic.services.title')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2 }}>{t('clinic.services.fields.name')}</TableCell>
          <TableCell align="right">{t('clinic.services.fields.durationMinutes')}</TableCell>
          <TableCell align="right">{t('clinic.services.fields.bufferMinutes')}</TableCell>
          <TableCell align="right">{t('clinic.services.fields.priceCents')}</TableCell>
          <TableCell>{t('clinic.state')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {services
          .toSorted((a, b) => Number(b.isActive) - Number(a.isActive))
          .map((service) => (
            <TableRow key={service.id} hover sx={service.isActive ? {} : { '& > *': { color: 'text.secondary' } }}>
              <TableCell component="th" scope="row" sx={{ pl: 2, width: '34%' }}>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <ColourDot colour={service.colour} />
                  {service.name}
                </Box>
              </TableCell>
              <TableCell align="right">{t('ui.minutes', { count: service.durationMinutes })}</TableCell>
              <TableCell align="right">{t('ui.minutes', { count: service.bufferMinutes })}</TableCell>
              <TableCell align="right">{format.money(service.priceCents)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{service.isActive ? t('clinic.inUse') : t('clinic.retired')}</TableCell>
              <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
                <Button onClick={() => onEdit(service)} aria-label={t('clinic.editNamed', { name: service.name })}>
                  {t('clinic.edit')}
                </Button>
                <RetireButton
                  name={service.name}
                  isActive={service.isActive}
                  isBusy={save.isPending && save.variables.id === service.id}
                  onToggle={() => void toggle(service)}
                />
              </TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
