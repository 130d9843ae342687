import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { Born } from './Born.tsx';

interface ClientRowProps {
  readonly hit: ClientHit;
  readonly rowId: string;
  readonly isActive: boolean;
}

/** A client in the list, with what tells one Maria Lopez from another. */
export function ClientRow({ hit, rowId, isActive }: ClientRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const day = (date: string | null): string => (date === null ? '' : format.date(date));
  return (
    <TableRow
      id={rowId}
      role="row"
      hover
      selected={isActive}
      aria-selected={isActive}
      onClick={() => void navigate(`/clients/${hit.id}`)}
      sx={(theme) => ({
        cursor: 'pointer',
        scrollMarginTop: '2.5rem',
        '&.Mui-selected, &.Mui-selected:hover': {
          bgcolor: theme.vars.palette.primary.light,
          boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
        },
      })}
    >
      <TableCell role="gridcell">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Link
            component={RouterLink}
            to={`/clients/${hit.id}`}
            color="inherit"
            sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
            onClick={(event) => event.stopPropagation()}
          >
            <PrivateText>{hit.name}</PrivateText>
          </Link>
          {hit.pronouns !== '' && (
            <Typography component="span" variant="body2" color="textSecondary" noWrap>
              {hit.pronouns}
            </Typography>
          )}
          {hit.hasAlert && (
            <WarningAmberOutlined fontSize="small" titleAccess={t('clients.hasAlert')} sx={{ color: 'warning.main', flexShrink: 0 }} />
          )}
        </Box>
      </TableCell>
      <TableCell role="gridcell" sx={{ whiteSpace: 'nowrap' }}>
        <Born birthDate={hit.birthDate} age={hit.age} />
      </TableCell>
      <TableCell role="gridcell" sx={{ whiteSpace: 'nowrap' }}>
        <PrivateText>{hit.phone}</PrivateText>
      </TableCell>
      <TableCell role="gridcell" sx={{ whiteSpace: 'nowrap' }}>{day(hit.lastVisitOn)}</TableCell>
      <TableCell role="gridcell" sx={{ whiteSpace: 'nowrap' }}>{day(hit.nextVisitOn)}</TableCell>
    </TableRow>
  );
}
