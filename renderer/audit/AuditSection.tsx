import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { MessageState } from '../ui/MessageState.tsx';
import { Section } from '../ui/Section.tsx';
import { ChainState } from './ChainState.tsx';
import { EventFilters } from './EventFilters.tsx';
import { EventTable } from './EventTable.tsx';
import { useEvents, usePeople, type EventFilter } from './audit.api.ts';

/** Who did and saw what, and whether the log is whole. */
export function AuditSection() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<EventFilter>({});
  const people = usePeople();
  const list = useEvents(filter);
  return (
    <>
      <ChainState />
      <Section title={t('audit.title')} isFlush actions={<Button onClick={list.refresh}>{t('audit.refresh')}</Button>}>
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
          {t('audit.text')}
        </Typography>
        <EventFilters filter={filter} people={people} onChange={setFilter} />
        {list.error && <ErrorState error={list.error} onRetry={list.refresh} />}
        {list.isLoading && <LoadingState />}
        {!list.isLoading && !list.error && list.events.length === 0 && <MessageState title={t('audit.none')} text={t('audit.noneText')} />}
        {list.events.length > 0 && (
          <>
            <EventTable events={list.events} people={people} />
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1.25 }}>
              {list.hasOlder ? (
                <Button variant="outlined" loading={list.isLoadingOlder} onClick={list.loadOlder}>
                  {t('audit.older')}
                </Button>
              ) : (
                <Typography color="textSecondary">{t('audit.end')}</Typography>
              )}
              <Typography variant="body2" color="textSecondary" role="status">
                {t('audit.count', { count: list.events.length })}
              </Typography>
            </Box>
          </>
        )}
      </Section>
    </>
  );
}
