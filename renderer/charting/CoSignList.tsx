import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrivateText } from '../ui/PrivateText.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useToCoSign } from './charting.api.ts';

/** Students' notes that wait for this person's signature; nothing is shown where none waits. */
export function CoSignList() {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = useToCoSign(true);
  const notes = waiting.data ?? [];
  if (notes.length === 0) return null;
  return (
    <Section title={t('charting.coSign.list')} isFlush>
      <Box component="ul" aria-label={t('charting.coSign.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {notes.map((note) => (
          <Box component="li" key={note.noteId} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <ListItemButton component={Link} to={`/notes/${note.noteId}`} sx={{ gap: 2 }}>
              <Typography sx={{ width: '7.5rem', flex: 'none' }}>{format.shortDate(note.startsOn)}</Typography>
              <Typography noWrap sx={{ flex: 1, fontWeight: 500 }}>
                <PrivateText>{note.clientName}</PrivateText>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('charting.coSign.signedBy', { name: note.studentName })}
              </Typography>
            </ListItemButton>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
