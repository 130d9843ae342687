import { useState } from 'react';
import MoreHorizOutlined from '@mui/icons-material/MoreHorizOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import type { MemberTask } from './member-task.ts';

interface MemberMenuProps {
  readonly member: StaffMember;
  readonly onTask: (task: MemberTask) => void;
}

/** The rarer deeds: a new password, the end of a membership. */
export function MemberMenu({ member, onTask }: MemberMenuProps) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (kind: 'resetPassword' | 'end') => () => {
    setAnchor(null);
    onTask({ kind, member });
  };
  const label = t('staff.moreNamed', { name: member.name });
  return (
    <>
      <IconButton aria-label={label} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
        <MoreHorizOutlined fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': label } }}>
        <MenuItem onClick={choose('resetPassword')}>{t('staff.resetPassword')}</MenuItem>
        <MenuItem onClick={choose('end')}>{t('staff.end')}</MenuItem>
      </Menu>
    </>
  );
}
