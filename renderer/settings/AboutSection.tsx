import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePermission, useStatus } from '../session/me.ts';
import { Logo } from '../ui/Logo.tsx';
import { SystemCheck } from '../system/SystemCheck.tsx';
import { Section } from '../ui/Section.tsx';
import { DataPlace } from './DataPlace.tsx';
import { FactList } from '../ui/FactList.tsx';
import { PartsTable } from './PartsTable.tsx';
import { RecoveryCodeState } from './RecoveryCodeState.tsx';

/** What this program is, where the data lies, the recovery code, how it has been doing, and what it is built with. */
export function AboutSection() {
  const { t } = useTranslation();
  const { host, version } = useStatus();
  const seesFolder = usePermission('backup.write');
  const keepsCode = usePermission('clinic.write');
  const seesSystem = usePermission('system.read');
  return (
    <>
      <Section title={t('app.name')}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <Logo size="2.75rem" />
          <Box>
            <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: '48rem' }}>
              {t('settings.about.text')}
            </Typography>
            <FactList
              facts={[
                { label: t('settings.about.version'), text: version },
                { label: t('settings.about.host'), text: t(`settings.about.hosts.${host}`) },
                { label: t('settings.about.licence'), text: t('settings.about.licenceText') },
              ]}
            />
          </Box>
        </Box>
      </Section>
      {seesFolder && <DataPlace />}
      {keepsCode && <RecoveryCodeState />}
      {seesSystem && <SystemCheck />}
      <Section title={t('settings.about.partsTitle')} isFlush>
        <PartsTable />
      </Section>
    </>
  );
}
