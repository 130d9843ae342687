import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import { noteLines } from './note-text.ts';

interface NoteViewProps {
  readonly body: NoteBody;
  /** The client's own activities, in the order of their scores. */
  readonly activities: readonly string[];
  /** Narrow: label above text, for the column beside the form. */
  readonly isCompact?: boolean;
  /** Line of the note -> the words that a correction put in its place. */
  readonly corrected?: ReadonlyMap<string, string>;
}

/** A note to be read. */
export function NoteView({ body, activities, isCompact = false, corrected }: NoteViewProps) {
  const { t } = useTranslation();
  return noteLines(t, body, activities).map(({ part, lines }) => (
    <Box component="section" key={part} sx={{ mb: isCompact ? 1.5 : 2.5 }}>
      <Typography variant={isCompact ? 'overline' : 'h3'} component="h3" color={isCompact ? 'text.secondary' : 'text.primary'} sx={{ mb: isCompact ? 0 : 0.5 }}>
        {t(`charting.part.${part}`)}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: isCompact ? '1fr' : 'minmax(8rem, 15rem) 1fr', columnGap: 2, rowGap: isCompact ? 0.25 : 0.5, alignItems: 'baseline' }}>
        {lines.map((entry) => (
          <Box key={entry.key} sx={isCompact ? { display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' } : { display: 'contents' }}>
            <Typography component="dt" variant={isCompact ? 'caption' : 'body2'} color="textSecondary">
              {entry.label}
            </Typography>
            <Typography component="dd" variant={isCompact ? 'body2' : 'body1'} sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {corrected?.has(entry.key) ? (
                <>
                  <Box component="del" sx={{ color: 'text.secondary' }}>{entry.text}</Box> <Box component="ins" sx={{ textDecoration: 'none' }}>{corrected.get(entry.key)}</Box>
                </>
              ) : (
                entry.text
              )}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  ));
}
