import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { DenseTable } from '../ui/DenseTable.tsx';
import { parts } from './parts.ts';

/** The parts that Fascia is built with, each with its licence. */
export function PartsTable() {
  const { t } = useTranslation();
  return (
    <>
      <Typography color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {t('settings.about.partsText')}
      </Typography>
      <DenseTable data-flush aria-label={t('settings.about.partsTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('settings.about.part')}</th>
            <th scope="col">{t('settings.about.partFor')}</th>
            <th scope="col">{t('settings.about.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ licence, name, use }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-quiet>{t(`settings.about.parts.${use}`)}</td>
              <td data-quiet>{licence}</td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
    </>
  );
}
