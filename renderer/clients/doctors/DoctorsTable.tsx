import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Doctor, ListedDoctor } from '../../../shared/clients/doctors.model.ts';

interface DoctorsTableProps {
  readonly doctors: readonly ListedDoctor[];
  /** Undefined for those who may only look. */
  readonly onEdit: ((doctor: Doctor) => void) | undefined;
}

const columns = ['name', 'practice', 'reach', 'clients'] as const;

/** Doctors by name, with how to reach them and how many clients are theirs. */
export function DoctorsTable({ doctors, onEdit }: DoctorsTableProps) {
  const { t } = useTranslation();
  if (doctors.length === 0) return <Typography color="textSecondary">{t('record.doctors.none')}</Typography>;
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label={t('record.doctors.table')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} align={column === 'clients' ? 'right' : 'left'}>
                {t(`record.doctors.${column}`)}
              </TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {doctors.map((doctor) => (
            <TableRow key={doctor.id} hover>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {doctor.name}
                {doctor.speciality !== '' && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    {doctor.speciality}
                  </Typography>
                )}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{doctor.practice}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{[doctor.phone, doctor.email].filter((part) => part !== '').join(' · ')}</TableCell>
              <TableCell align="right">{doctor.clientCount}</TableCell>
              <TableCell align="right">
                {onEdit && (
                  <Button onClick={() => onEdit(doctor)} aria-label={t('record.doctors.editNamed', { name: doctor.name })}>
                    {t('record.doctors.edit')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
