import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import { nerveRows, postureRows, testRows, type WordRow } from './word-rows.ts';

const CELL = { py: 0.5, px: 1, textAlign: 'left', borderBottom: 1, borderColor: 'divider', fontSize: '0.8125rem' } as const;
const TONES = { good: 'success.main', bad: 'error.main' } as const;

interface StripProps {
  readonly title: string;
  readonly sessions: readonly CourseSession[];
  readonly rows: readonly WordRow[];
}

function Strip({ title, sessions, rows }: StripProps) {
  return (
    <Box component="table" aria-label={title} sx={{ borderCollapse: 'collapse', width: 1, mt: 2 }}>
      <thead>
        <tr>
          <Typography component="th" scope="col" variant="caption" color="textSecondary" sx={CELL}>
            {title}
          </Typography>
          {sessions.map((session, index) => (
            <Typography key={session.noteId} component="th" scope="col" variant="caption" color="textSecondary" sx={CELL}>
              {session.sessionNumber ?? index + 1}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <Box component="th" scope="row" sx={{ ...CELL, fontWeight: 500 }}>
              {name}
            </Box>
            {sessions.map((session, index) => {
              const word = cells[index];
              return (
                <Box component="td" key={session.noteId} sx={{ ...CELL, color: word?.tone ? TONES[word.tone] : 'text.secondary' }}>
                  {word?.text ?? '–'}
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** Special tests, posture and nerve screen by session: results are words, never points on a curve. */
export function WordStrips({ sessions }: { readonly sessions: readonly CourseSession[] }) {
  const { t } = useTranslation();
  const strips = [
    { title: t('charting.test.title'), rows: testRows(sessions) },
    { title: t('charting.posture.title'), rows: postureRows(sessions) },
    { title: t('charting.nerve.title'), rows: nerveRows(sessions) },
  ].filter(({ rows }) => rows.length > 0);
  if (strips.length === 0) return null;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('charting.course.words')}>
      {strips.map(({ title, rows }) => (
        <Strip key={title} title={title} sessions={sessions} rows={rows} />
      ))}
    </Box>
  );
}
