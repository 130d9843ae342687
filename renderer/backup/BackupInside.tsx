import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { countedNames, rowsOf } from './backup-words.ts';

/** What a backup holds, in the words of the clinic. */
export function BackupInside({ manifest }: { readonly manifest: BackupManifest }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Table aria-label={t('backup.columns.content')}>
        <TableBody>
          {countedNames.map((name) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row" sx={{ pl: 0, color: 'text.secondary' }}>
                {t(`backup.inside.${name}`)}
              </TableCell>
              <TableCell align="right" sx={{ pr: 0 }}>
                {format.number(rowsOf(manifest, name))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary">
        {t('backup.madeBy', {
          version: manifest.programVersion,
          cause: t(`backup.causes.${manifest.cause}`).toLocaleLowerCase(format.settings.locale),
        })}
      </Typography>
    </>
  );
}
