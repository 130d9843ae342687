import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useSaveRoom } from './clinic.api.ts';
import { RetireButton } from './RetireButton.tsx';

interface RoomsTableProps {
  readonly rooms: readonly Room[];
  readonly onEdit: (room: Room) => void;
}

/** Rooms in use first, then retired ones. */
export function RoomsTable({ rooms, onEdit }: RoomsTableProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveRoom();
  const toggle = async (room: Room): Promise<void> => {
    try {
      const saved = await save.mutateAsync({ ...room, isActive: !room.isActive });
      const message = saved.isActive ? t('clinic.rooms.takenBack', { name: saved.name }) : t('clinic.rooms.retired', { name: saved.name });
      notify.show({ message, undo: () => client.clinic.saveRoom({ ...room, version: saved.version }) });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Table aria-label={t('clinic.rooms.title')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2 }}>{t('clinic.rooms.name')}</TableCell>
          <TableCell>{t('clinic.state')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {rooms
          .toSorted((a, b) => Number(b.isActive) - Number(a.isActive))
          .map((room) => (
            <TableRow key={room.id} hover>
              <TableCell component="th" scope="row" sx={{ pl: 2, width: '50%', ...(!room.isActive && { color: 'text.secondary' }) }}>
                {room.name}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{room.isActive ? t('clinic.inUse') : t('clinic.retired')}</TableCell>
              <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
                <Button onClick={() => onEdit(room)} aria-label={t('clinic.editNamed', { name: room.name })}>
                  {t('clinic.edit')}
                </Button>
                <RetireButton
                  name={room.name}
                  isActive={room.isActive}
                  isBusy={save.isPending && save.variables.id === room.id}
                  onToggle={() => void toggle(room)}
                />
              </TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
