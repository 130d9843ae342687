import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { schedulePath } from './desk-task.ts';
import { leaveRepair, useSeriesOffer } from './series-offer.ts';

/** After a session was lost or moved: the rest of its series can be put right with one key. Nothing is forced. */
export function SeriesOffer({ scope }: { readonly scope: 'schedule' | 'today' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const canWrite = usePermission('schedule.write');
  const offer = useSeriesOffer();
  const keys = useKeyLabel(`${scope}.repair`);
  const isShown = canWrite && offer !== undefined;
  const open = (): void => {
    if (!offer) return;
    const { visitId, repair } = offer;
    const [first] = [...repair.moves.map(({ to }) => to), ...repair.added].map(({ startsOn }) => startsOn).toSorted();
    leaveRepair();
    void navigate(schedulePath(first ?? null, { kind: 'repair', visitId }));
  };
  useKeys(scope, { repair: open }, isShown);
  // Stands on the page from the start: a live region that arrives together with its text is not read out.
  return (
    <div role="status">
      {isShown && (
        <Alert
          severity="info"
          role="presentation"
          sx={{ mb: 1, py: 0, alignItems: 'center' }}
          action={
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button color="inherit" variant="outlined" onClick={open} endIcon={<KeyHint keys={keys} />}>
                {t('series.offer.open')}
              </Button>
              <Button color="inherit" onClick={leaveRepair}>
                {t('series.offer.leave')}
              </Button>
            </Box>
          }
        >
          <PrivateText>{t(`series.offer.${offer.kind}`, { client: offer.repair.clientName })}</PrivateText>
        </Alert>
      )}
    </div>
  );
}
