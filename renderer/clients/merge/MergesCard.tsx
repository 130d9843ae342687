import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { usePermission } from '../../session/me.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { UnmergeDialog } from './UnmergeDialog.tsx';

/** The records that were merged into this one, each with the way back; nothing where there are none. */
export function MergesCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = usePermission('clients.write');
  const [openId, setOpenId] = useState<string>();
  const { data: merges = [] } = useQuery(api.clients.listMerges.queryOptions({ input: { clientId } }));
  if (merges.length === 0) return null;
  return (
    <Section title={t('merge.historyTitle')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {merges.map((merge) => (
          <Box component="li" key={merge.id} sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
                <PrivateText>{merge.mergedName}</PrivateText>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('merge.historyLine', { name: merge.mergedByName, date: format.instantDateTime(merge.mergedAt) })}
              </Typography>
            </Box>
            {mayWrite && (
              <Button variant="outlined" onClick={() => setOpenId(merge.id)} aria-label={t('merge.undoNamed', { name: merge.mergedName })}>
                {t('merge.undo')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {openId !== undefined && <UnmergeDialog mergeId={openId} onClose={() => setOpenId(undefined)} />}
    </Section>
  );
}
