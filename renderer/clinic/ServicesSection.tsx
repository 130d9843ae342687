import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { MisfitNotice } from '../app/MisfitNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useRooms, useServices } from './clinic.api.ts';
import { ServiceDialog } from './ServiceDialog.tsx';
import { ServicesTable } from './ServicesTable.tsx';

/** What clients can book, with length, turnover and price. */
export function ServicesSection() {
  const { t } = useTranslation();
  const services = useServices();
  const rooms = useRooms();
  const [edited, setEdited] = useState<Service | 'new'>();
  const add = (): void => setEdited('new');
  return (
    <>
      <MisfitNotice />
      <Section
        title={t('clinic.services.title')}
        isFlush
        actions={
          <Button variant="contained" startIcon={<AddOutlined />} onClick={add}>
            {t('clinic.services.add')}
          </Button>
        }
      >
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('clinic.services.text')}
        </Typography>
        <QueryView query={services}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('clinic.services.empty')} text={t('clinic.services.emptyText')} action={{ label: t('clinic.services.add'), onClick: add }} />
            ) : (
              <ServicesTable services={list} onEdit={setEdited} />
            )
          }
        </QueryView>
      </Section>
      {edited && (
        <ServiceDialog
          service={edited === 'new' ? undefined : edited}
          rooms={rooms.data ?? []}
          takenColours={(services.data ?? []).filter((service) => service.isActive).map((service) => service.colour)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
