import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import HealingIcon from '@mui/icons-material/Healing';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { contraindicationClassLabel } from '../../shared/clinical/contraindications.ts';
import type { Gate, GateFlag } from '../../shared/screening/screening.model.ts';

function Contraindication({ flag }: { readonly flag: GateFlag }) {
  const { t } = useTranslation();
  const { isCleared } = flag;
  const strictness = flag.classes.general;
  const isHard = strictness === 'absolute' || (strictness === 'clearance' && !isCleared);
  const title = [contraindicationClassLabel(strictness), flag.action, flag.note, ...(isCleared ? [t('charting.safety.cleared')] : [])].filter((part) => part !== '').join(' · ');
  return (
    <Chip
      icon={isHard ? <BlockIcon /> : isCleared ? <HealingIcon /> : <WarningAmberIcon />}
      label={flag.label}
      title={title}
      color={isHard ? 'error' : 'warning'}
      variant="outlined"
    />
  );
}

/** Contraindications in force and consents, always in view while the note is written. */
export function SafetyStrip({ gate }: { readonly gate: Gate }) {
  const { t } = useTranslation();
  const { flags, grantedConsentIds, refusedConsentIds } = gate;
  const hasTreatmentConsent = grantedConsentIds.includes('consent_treatment');
  return (
    <Box role="group" aria-label={t('charting.safety.title')} data-field="header.consent" tabIndex={-1} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      {flags.length === 0 && <Chip variant="outlined" icon={<CheckIcon />} label={t('charting.safety.none')} />}
      {flags.map((flag) => (
        <Contraindication key={flag.contraindicationId} flag={flag} />
      ))}
      {!hasTreatmentConsent && <Chip color="error" icon={<CloseIcon />} label={t('charting.safety.noTreatmentConsent')} />}
      {refusedConsentIds.map((id) => (
        <Chip key={id} variant="outlined" color="error" icon={<CloseIcon />} label={t('charting.safety.refused', { consent: consentLabel(id) })} />
      ))}
      {grantedConsentIds.length > 0 && (
        // Each consent is read in full: what is cut off cannot be relied on.
        <Chip variant="outlined" icon={<CheckIcon />} label={t('charting.safety.granted', { consents: grantedConsentIds.map(consentLabel).join(', ') })} sx={{ height: 'auto', py: 0.25, '& .MuiChip-label': { whiteSpace: 'normal' } }} />
      )}
    </Box>
  );
}
