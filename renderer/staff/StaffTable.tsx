import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import type { MemberTask } from './member-task.ts';
import { StaffRow } from './StaffRow.tsx';

interface StaffTableProps {
  readonly members: readonly StaffMember[];
  readonly onTask: (task: MemberTask) => void;
}

const columns = ['name', 'roles', 'signInName', 'licence', 'charts'] as const;

/** Everybody who works here. */
export function StaffTable({ members, onTask }: StaffTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('staff.title')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column} sx={column === 'name' ? { pl: 2 } : {}}>
              {t(`staff.columns.${column}`)}
            </TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <StaffRow key={member.id} member={member} onTask={onTask} />
        ))}
      </TableBody>
    </Table>
  );
}
