import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SystemCheck as Check } from '../../shared/system/system.model.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { MemoryFacts } from './MemoryFacts.tsx';
import { SlowCalls } from './SlowCalls.tsx';
import { StartTable } from './StartTable.tsx';
import { useSystemCheck } from './system.api.ts';

/** What was slow, how the start went and what memory is used: for whoever asks why the program is slow. */
export function SystemCheck() {
  const { t } = useTranslation();
  const query = useSystemCheck();
  // Reading anew by itself, whenever it is looked at, is nothing to wait for.
  const [isAsked, setIsAsked] = useState(false);
  async function readAnew(): Promise<void> {
    setIsAsked(true);
    await query.refetch();
    setIsAsked(false);
  }
  return (
    <Section
      title={t('system.title')}
      actions={
        <Button loading={isAsked} onClick={() => void readAnew()}>
          {t('system.refresh')}
        </Button>
      }
    >
      <QueryView query={query}>{(check) => <Found check={check} />}</QueryView>
    </Section>
  );
}

function Found({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Typography color="textSecondary" sx={{ maxWidth: '44rem' }}>
        {t('system.text', { since: format.instantDateTime(check.since) })}
      </Typography>
      <SlowCalls check={check} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))', columnGap: 4 }}>
        <StartTable start={check.start} />
        <MemoryFacts check={check} />
      </Box>
    </>
  );
}
