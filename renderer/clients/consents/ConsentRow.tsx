import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../shared/clients/clients.model.ts';
import type { ConsentType } from '../../../shared/clinical/consents.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { standingLooks } from './consent-look.ts';

interface ConsentRowProps {
  readonly type: ConsentType;
  /** The latest of this kind; undefined where nobody has asked yet. */
  readonly kept: Consent | undefined;
  readonly onRecord: (() => void) | undefined;
  readonly onShow: () => void;
}

/** A kind of consent: where it stands, since when, signed by whom and how. */
export function ConsentRow({ type, kept, onRecord, onShow }: ConsentRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = kept?.state ?? 'none';
  const { Icon, colour } = standingLooks[standing];
  const isGrant = standing === 'granted' || standing === 'expired';
  const until = kept && isGrant ? (kept.expiresOn === null ? t('clients.consents.noEnd') : format.date(kept.expiresOn)) : '';
  const signed = kept && [kept.signedName, t(`clients.consents.signers.${kept.signer}`), t(`clients.consents.methods.${kept.method}`)].filter((part) => part !== '').join(', ');
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
        {type.label}
      </TableCell>
      <TableCell>
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: colour, whiteSpace: 'nowrap', verticalAlign: 'middle' }}>
          <Icon aria-hidden sx={{ fontSize: '1.0625rem' }} />
          {t(`clients.consents.states.${standing}`)}
        </Box>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{kept && format.date(wallTimeOf(kept.recordedAt, format.settings.timeZone).date)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{until}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{signed !== undefined && <PrivateText>{signed}</PrivateText>}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {kept && (
          <Button color="secondary" onClick={onShow} sx={{ minHeight: '1.75rem' }} aria-label={t('clients.consents.showNamed', { name: type.label })}>
            {t('clients.consents.show')}
          </Button>
        )}
        {onRecord && (
          <Button onClick={onRecord} sx={{ minHeight: '1.75rem' }} aria-label={t('clients.consents.recordNamed', { name: type.label })}>
            {t('clients.consents.record')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
