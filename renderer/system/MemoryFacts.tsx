import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SystemCheck } from '../../shared/system/system.model.ts';
import { FactList } from '../ui/FactList.tsx';
import { useMeasures } from './use-measures.ts';

interface MemoryFactsProps {
  readonly check: SystemCheck;
}

/** What the program uses of the computer, and the versions of what it stands on. */
export function MemoryFacts({ check: { database, memory, runtime } }: MemoryFactsProps) {
  const { t } = useTranslation();
  const { size } = useMeasures();
  return (
    <Box>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
        {t('system.memoryTitle')}
      </Typography>
      <FactList
        facts={[
          { label: t('system.resident'), text: size(memory.residentBytes) },
          { label: t('system.heap'), text: t('system.heapText', { used: size(memory.heapUsedBytes), total: size(memory.heapTotalBytes) }) },
          { label: t('system.external'), text: size(memory.externalBytes) },
          { label: t('system.cache'), text: size(database.cacheLimitBytes) },
          { label: t('system.file'), text: size(database.fileBytes) },
          { label: t('system.log'), text: size(database.logBytes) },
          { label: t('system.sqlite'), text: database.version },
          { label: t('system.node'), text: runtime.node },
          ...(runtime.electron === null ? [] : [{ label: t('system.electron'), text: runtime.electron }]),
        ]}
      />
    </Box>
  );
}
