import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SectionName } from './sections.ts';

interface SectionListProps {
  readonly names: readonly SectionName[];
  readonly open: SectionName | undefined;
}

/** The sections as links at the left. */
export function SectionList({ names, open }: SectionListProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('settings.sectionsLabel')}>
      <List disablePadding sx={{ width: '11rem' }}>
        {names.map((name) => (
          <ListItem key={name} disablePadding>
            <ListItemButton
              component={Link}
              to={`/settings/${name}`}
              selected={name === open}
              aria-current={name === open ? 'page' : undefined}
              sx={{ borderRadius: 1, py: 0.25, minHeight: '2rem' }}
            >
              <ListItemText primary={t(`settings.sections.${name}`)} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </nav>
  );
}
