import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useBackups } from '../backup/backup.api.ts';
import { FolderPath } from '../backup/FolderPath.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';

/** The folder that holds everything of this clinic. */
export function DataPlace() {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.about.dataTitle')}>
      <QueryView query={useBackups()}>
        {({ dataFolder }) => <FolderPath label={t('settings.about.dataFolder')} path={dataFolder} copyLabel={t('settings.about.copyFolder')} />}
      </QueryView>
      <Typography color="textSecondary" sx={{ mt: 1, maxWidth: '44rem' }}>
        {t('settings.about.dataText')}
      </Typography>
    </Section>
  );
}
