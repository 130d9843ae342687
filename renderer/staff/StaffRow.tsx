import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { useMe } from '../session/me.ts';
import { PersonMark } from '../session/PersonMark.tsx';
import { MemberMenu } from './MemberMenu.tsx';
import { readsCharts } from './member-form.ts';
import type { MemberTask } from './member-task.ts';

interface StaffRowProps {
  readonly member: StaffMember;
  readonly onTask: (task: MemberTask) => void;
}

/** One person: mark, roles, what they read, and what can be done about them. */
export function StaffRow({ member, onTask }: StaffRowProps) {
  const { t } = useTranslation();
  const isMe = useMe().staffId === member.id;
  const charts = !readsCharts(member) ? 'noCharts' : member.ownClientsOnly && member.roles.includes('therapist') ? 'ownCharts' : 'allCharts';
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ pl: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
          <PersonMark name={member.name} colour={member.colour} size="1.75rem" />
          <span>
            {member.name}
            {isMe && (
              <Typography component="span" variant="body2" color="textSecondary">
                {' '}
                ({t('staff.you')})
              </Typography>
            )}
          </span>
        </Box>
      </TableCell>
      <TableCell>
        {member.roles.map((role) => t(`staff.roles.${role}`)).join(', ')}
        {member.denied.length > 0 && (
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
            {t('staff.deniedCount', { count: member.denied.length })}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{member.signInName}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{member.licence}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{t(`staff.${charts}`)}</TableCell>
      <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
        <Button onClick={() => onTask({ kind: 'change', member })} aria-label={t('staff.editNamed', { name: member.name })}>
          {t('clinic.edit')}
        </Button>
        <MemberMenu member={member} onTask={onTask} />
      </TableCell>
    </TableRow>
  );
}
