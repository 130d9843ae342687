import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { ClientPicker } from '../clients/ClientPicker.tsx';
import { SpanFields } from './SpanFields.tsx';
import type { HistoryView } from './use-history.ts';

interface HistoryFiltersProps {
  readonly history: HistoryView;
  /** The client whose history this is; the client filter is left out. */
  readonly fixedClientId: string | null;
}

/** Everything the history is narrowed by; each choice answers at once. */
export function HistoryFilters({ history, fixedClientId }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const { filter, setFilter, query } = history;
  const [picked, setPicked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const staff = useQuery(api.staff.listStaff.queryOptions());
  const therapists = (staff.data ?? []).filter((member) => member.roles.includes('therapist'));
  // After a reload the address holds only the id; any visit on the page knows the name.
  const name = picked?.id === filter.clientId ? picked?.name : query.data?.visits.find((visit) => visit.clientId === filter.clientId)?.clientName;
  const client = filter.clientId === null ? null : { id: filter.clientId, name: name ?? t('history.clientChosen') };
  return (
    <Box role="group" aria-label={t('history.filters')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start', pt: 1 }}>
      <SpanFields span={filter} onChange={({ from, until }) => setFilter({ from, until })} />
      {fixedClientId === null && (
        <Box sx={{ width: '15rem' }}>
          <ClientPicker
            label={t('history.client')}
            placeholder={t('history.clientPlaceholder')}
            value={client}
            onChange={(next) => {
              setPicked(next);
              setFilter({ clientId: next?.id ?? null });
            }}
          />
        </Box>
      )}
      <TextField
        select
        label={t('history.therapist')}
        value={therapists.some((member) => member.id === filter.therapistId) ? filter.therapistId : ''}
        onChange={(event) => setFilter({ therapistId: event.target.value === '' ? null : event.target.value })}
        slotProps={{ select: { displayEmpty: true } }}
        sx={{ width: '12rem' }}
      >
        <MenuItem value="">{t('history.therapistAll')}</MenuItem>
        {therapists.map((member) => (
          <MenuItem key={member.id} value={member.id}>
            {member.isActive ? member.name : t('history.therapistLeft', { name: member.name })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
