import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConsentRecord } from '../../../shared/clients/clients.model.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../session/me.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ConsentWords } from './ConsentWords.tsx';
import { SignatureMark } from './SignatureMark.tsx';

function Words({ consentId, version }: { readonly consentId: string; readonly version: number }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const text = useQuery({ ...api.clients.getConsentText.queryOptions({ input: { consentId, version } }), enabled: isOpen }).data;
  return (
    <Box>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('clients.consents.wordsOf', { number: version })}
      </Button>
      {isOpen && text && <ConsentWords texts={[text]} />}
    </Box>
  );
}

function Entry({ entry, scan }: { readonly entry: ConsentRecord; readonly scan: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = [entry.signedName, t(`clients.consents.signers.${entry.signer}`), entry.relation, t(`clients.consents.methods.${entry.method}`)].filter((part) => part !== '');
  const more = [
    entry.signedOn === null ? '' : t('clients.consents.onPaperOf', { date: format.date(entry.signedOn) }),
    entry.paper,
    scan === undefined ? '' : t('clients.consents.scanned', { title: scan }),
    entry.witnessName === '' ? '' : t('clients.consents.witnessed', { name: entry.witnessName }),
    entry.expiresOn === null ? '' : `${t('clients.consents.until')} ${format.date(entry.expiresOn)}`,
  ].filter((part) => part !== '');
  return (
    <Box component="li" sx={{ '&:not(:last-of-type)': { mb: 2 } }}>
      <Typography sx={{ fontWeight: 600 }}>
        {t(`clients.consents.states.${entry.state}`)} · {format.instantDateTime(entry.recordedAt)} · {entry.recordedByName}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <PrivateText>{by.join(', ')}</PrivateText>
      </Typography>
      {more.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          <PrivateText>{more.join(' · ')}</PrivateText>
        </Typography>
      )}
      {entry.signature && <SignatureMark signature={entry.signature} />}
      {entry.textVersion !== null && <Words consentId={entry.consentId} version={entry.textVersion} />}
    </Box>
  );
}

interface ConsentHistoryDialogProps {
  readonly clientId: string;
  readonly consentId: string;
  readonly onClose: () => void;
}

/** Everything that was recorded of one kind, newest first: what was said, by whom, in which words, with the signature. */
export function ConsentHistoryDialog({ clientId, consentId, onClose }: ConsentHistoryDialogProps) {
  const { t } = useTranslation();
  const mayRead = usePermission('attachments.read');
  const papers = useQuery({ ...api.attachments.listAttachments.queryOptions({ input: { clientId } }), enabled: mayRead }).data ?? [];
  const query = useQuery(api.clients.listConsentHistory.queryOptions({ input: { clientId, consentId } }));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="consent-history">
      <DialogTitle id="consent-history">{consentLabel(consentId)}</DialogTitle>
      <DialogContent>
        <QueryView query={query}>
          {(entries) => (
            <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} scan={papers.find(({ id }) => id === entry.scanId)?.title} />
              ))}
            </Box>
          )}
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
