import BlockOutlined from '@mui/icons-material/BlockOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EscalatorWarningOutlined from '@mui/icons-material/EscalatorWarningOutlined';
import FamilyRestroomOutlined from '@mui/icons-material/FamilyRestroomOutlined';
import HealthAndSafetyOutlined from '@mui/icons-material/HealthAndSafetyOutlined';
import PendingActionsOutlined from '@mui/icons-material/PendingActionsOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { ClientStanding } from '../../shared/screening/screening.model.ts';
import { chipLook } from '../ui/chip-look.ts';

interface StandingChipsProps {
  readonly standing: ClientStanding | undefined;
  /** Icons with their words as titles, where a row has no room for words. */
  readonly isDense?: boolean;
}

type Key = 'seeTherapist' | 'needsClearance' | 'notToday' | 'due' | 'treatmentConsent' | 'guardianConsent' | 'guardianPresent' | 'guardianAgreement';

const looks = {
  seeTherapist: { Icon: HealthAndSafetyOutlined, tone: 'info' },
  needsClearance: { Icon: DescriptionOutlined, tone: 'warning' },
  notToday: { Icon: BlockOutlined, tone: 'error' },
  due: { Icon: PendingActionsOutlined, tone: 'warning' },
  treatmentConsent: { Icon: DescriptionOutlined, tone: 'warning' },
  guardianConsent: { Icon: FamilyRestroomOutlined, tone: 'error' },
  guardianPresent: { Icon: EscalatorWarningOutlined, tone: 'warning' },
  guardianAgreement: { Icon: EscalatorWarningOutlined, tone: 'info' },
} as const;

/** In dense rows the alert sign stands for a missing consent to treat. */
function keysOf(standing: ClientStanding, isDense: boolean): readonly Key[] {
  return [
    ...(standing.standing === 'clear' ? [] : [standing.standing]),
    ...(standing.isDecisionDue ? (['due'] as const) : []),
    ...(standing.hasTreatmentConsent || isDense ? [] : (['treatmentConsent'] as const)),
    ...(standing.isMinor && !standing.hasGuardianConsent ? (['guardianConsent'] as const) : []),
    ...(standing.guardianDue === 'present' ? (['guardianPresent'] as const) : []),
    ...(standing.guardianDue === 'agreement' ? (['guardianAgreement'] as const) : []),
  ];
}

/** What must be known before a visit: that a therapist minds something, a letter or a consent is missing. Never what it is. */
export function StandingChips({ standing, isDense = false }: StandingChipsProps) {
  const { t } = useTranslation();
  if (!standing) return null;
  const words: Readonly<Record<Key, { readonly short: string; readonly long: string }>> = {
    seeTherapist: { short: t('screening.standing.seeTherapist'), long: t('screening.standingText.seeTherapist') },
    needsClearance: { short: t('screening.standing.needsClearance'), long: t('screening.standingText.needsClearance') },
    notToday: { short: t('screening.standing.notToday'), long: t('screening.standingText.notToday') },
    due: { short: t('screening.due'), long: t('screening.dueText') },
    treatmentConsent: { short: t('screening.noTreatmentConsent'), long: t('screening.noTreatmentConsent') },
    guardianConsent: { short: t('screening.noGuardianConsent'), long: t('screening.noGuardianConsent') },
    guardianPresent: { short: t('screening.guardian.due.present'), long: t('screening.guardian.dueText.present') },
    guardianAgreement: { short: t('screening.guardian.due.agreement'), long: t('screening.guardian.dueText.agreement') },
  };
  const keys = keysOf(standing, isDense);
  if (keys.length === 0) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      {keys.map((key) => {
        const { Icon, tone } = looks[key];
        if (isDense) return <Icon key={key} titleAccess={words[key].short} sx={{ fontSize: '1rem', color: `${tone}.main` }} />;
        return (
          <Tooltip key={key} title={words[key].long}>
            <Box
              component="span"
              sx={(theme) => chipLook(theme, tone)}
            >
              <Icon fontSize="inherit" aria-hidden sx={{ flexShrink: 0 }} />
              {words[key].short}
            </Box>
          </Tooltip>
        );
      })}
    </Box>
  );
}
