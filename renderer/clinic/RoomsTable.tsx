import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import { RetireRoomDialog } from '../app/RetireRoomDialog.tsx';
import { useRetireRoom } from '../app/use-retire-room.ts';
import { useNotify } from '../ui/notify.ts';
import { useSaveRoom } from './clinic.api.ts';
import { equipmentName } from './equipment.ts';
import { RetireButton } from './RetireButton.tsx';


interface RoomsTableProps {
  readonly rooms: readonly Room[];
  readonly onEdit: (room: Room) => void;
}

/** What stands in the table about a room's equipment. */
function equipmentText(t: TFunction, room: Room): string {
  return [...(room.tableKind === null ? [] : [room.tableKind]), ...room.equipment].map((word) => equipmentName(t, word)).join(', ');
}

/** Rooms in use first, in the order in which they are offered, then retired ones. */
export function RoomsTable({ rooms, onEdit }: RoomsTableProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveRoom();
  const retiring = useRetireRoom();
  const used = rooms.filter((room) => room.isActive);
  /** Gives every room in use its place; the one moved changes places with its neighbour. */
  const shift = async (from: number, by: 1 | -1): Promise<void> => {
    const order = [...used];
    const [moved] = order.splice(from, 1);
    if (!moved) return;
    order.splice(from + by, 0, moved);
    try {
      for (const [position, room] of order.entries()) {
        if (room.position !== position) await save.mutateAsync({ ...room, position });
      }
    } catch (error) {
      notify.error(error);
    }
  };
  const { asked } = retiring;
  return (
    <>
      <Table aria-label={t('clinic.rooms.title')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 2 }}>{t('clinic.rooms.name')}</TableCell>
            <TableCell>{t('clinic.rooms.equipment')}</TableCell>
            <TableCell>{t('clinic.state')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {rooms
            .toSorted((a, b) => Number(b.isActive) - Number(a.isActive))
            .map((room) => (
              <TableRow key={room.id} hover>
                <TableCell component="th" scope="row" sx={{ pl: 2, width: '26%', ...(!room.isActive && { color: 'text.secondary' }) }}>
                  {room.name}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{equipmentText(t, room)}</TableCell>
                <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{room.isActive ? t('clinic.inUse') : t('clinic.retired')}</TableCell>
                <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
                  {room.isActive && used.length > 1 && (
                    <>
                      <IconButton
                        aria-label={t('clinic.rooms.upNamed', { name: room.name })}
                        disabled={used.indexOf(room) === 0 || save.isPending}
                        onClick={() => void shift(used.indexOf(room), -1)}
                      >
                        <ArrowUpwardOutlined fontSize="small" />
                      </IconButton>
                      <IconButton
                        aria-label={t('clinic.rooms.downNamed', { name: room.name })}
                        disabled={used.indexOf(room) === used.length - 1 || save.isPending}
                        onClick={() => void shift(used.indexOf(room), 1)}
                      >
                        <ArrowDownwardOutlined fontSize="small" />
                      </IconButton>
                    </>
                  )}
                  <Button onClick={() => onEdit(room)} aria-label={t('clinic.editNamed', { name: room.name })}>
                    {t('clinic.edit')}
                  </Button>
                  <RetireButton
                    name={room.name}
                    isActive={room.isActive}
                    isBusy={retiring.pendingId === room.id}
                    onToggle={() => void retiring.toggle(room)}
                  />
                </TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
      {asked && (
        <RetireRoomDialog name={asked.room.name} preview={asked.preview} isBusy={retiring.isPending} onRetire={retiring.retireAnyway} onClose={retiring.close} />
      )}
    </>
  );
}
