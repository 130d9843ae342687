import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/session/session.model.ts';
import { PersonMark } from './PersonMark.tsx';

interface PersonPickerProps {
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
}

/** The clinic's people, to choose oneself. */
export function PersonPicker({ people, onChoose }: PersonPickerProps) {
  const { t } = useTranslation();
  return (
    <>
      <Typography id="choose-person" color="textSecondary">
        {t('session.choosePerson')}
      </Typography>
      <List aria-labelledby="choose-person" sx={{ mx: -1 }}>
        {people.map((person, index) => (
          <li key={person.staffId}>
            <ListItemButton component="button" autoFocus={index === 0} onClick={() => onChoose(person)} sx={{ width: '100%', gap: 1.5, borderRadius: 1 }}>
              <PersonMark name={person.name} colour={person.colour} />
              <ListItemText primary={person.name} secondary={person.hasPin ? null : t('session.noPin')} />
            </ListItemButton>
          </li>
        ))}
      </List>
    </>
  );
}
