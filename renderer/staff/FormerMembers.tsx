import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';

/** Those who have left; their names stay on what they wrote. Nothing is drawn while there is nobody. */
export function FormerMembers({ members }: { readonly members: readonly StaffMember[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (members.length === 0) return null;
  return (
    <Section title={t('staff.goneTitle')} isFlush>
      <List dense disablePadding sx={{ pb: 1 }}>
        {members.map((member) => (
          <ListItem key={member.id} sx={{ py: 0 }}>
            <ListItemText
              primary={member.name}
              secondary={[
                member.roles.map((role) => t(`staff.roles.${role}`)).join(', '),
                member.leftOn === null ? '' : t('staff.goneSince', { date: format.date(member.leftOn) }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
