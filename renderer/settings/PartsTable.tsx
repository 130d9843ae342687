import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { parts } from './parts.ts';

/** The parts that Fascia is built with, each with its licence. */
export function PartsTable() {
  const { t } = useTranslation();
  return (
    <>
      <Typography color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {t('settings.about.partsText')}
      </Typography>
      <Table aria-label={t('settings.about.partsTitle')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 2 }}>{t('settings.about.part')}</TableCell>
            <TableCell>{t('settings.about.partFor')}</TableCell>
            <TableCell>{t('settings.about.licence')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {parts.map(({ licence, name, use }) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row" sx={{ pl: 2 }}>
                {name}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{t(`settings.about.parts.${use}`)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{licence}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
