import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import { MisfitNotice } from '../app/MisfitNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useRooms } from './clinic.api.ts';
import { RoomDialog } from './RoomDialog.tsx';
import { RoomsTable } from './RoomsTable.tsx';

/** The rooms or tables that visits are booked for. */
export function RoomsSection() {
  const { t } = useTranslation();
  const rooms = useRooms();
  const [edited, setEdited] = useState<Room | 'new'>();
  const add = (): void => setEdited('new');
  return (
    <>
      <MisfitNotice />
      <Section
        title={t('clinic.rooms.title')}
        isFlush
        actions={
          <Button variant="contained" startIcon={<AddOutlined />} onClick={add}>
            {t('clinic.rooms.add')}
          </Button>
        }
      >
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('clinic.rooms.text')}
        </Typography>
        <QueryView query={rooms}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('clinic.rooms.empty')} text={t('clinic.rooms.emptyText')} action={{ label: t('clinic.rooms.add'), onClick: add }} />
            ) : (
              <RoomsTable rooms={list} onEdit={setEdited} />
            )
          }
        </QueryView>
      </Section>
      {edited && <RoomDialog room={edited === 'new' ? undefined : edited} rooms={rooms.data ?? []} onClose={() => setEdited(undefined)} />}
    </>
  );
}
