import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { specialTestName, testResultLabel } from '../../../shared/clinical/special-tests.ts';

const TONE: Readonly<Record<string, string>> = { positive: 'error.main', negative: 'success.main' };

/** Special tests by session: results are words, never points on a curve. */
export function TestStrip({ sessions }: { readonly sessions: readonly CourseSession[] }) {
  const { t } = useTranslation();
  const tests = new Map(sessions.flatMap((session) => session.tests.map((test) => [`${test.testId} ${test.side}`, test] as const)));
  if (tests.size === 0) return null;
  const cell = { py: 0.5, px: 1, textAlign: 'left', borderBottom: 1, borderColor: 'divider', fontSize: '0.8125rem' } as const;
  return (
    <Box component="table" aria-label={t('charting.test.title')} sx={{ borderCollapse: 'collapse', width: 1, mt: 2 }}>
      <thead>
        <tr>
          <Typography component="th" scope="col" variant="caption" color="textSecondary" sx={cell}>
            {t('charting.test.title')}
          </Typography>
          {sessions.map((session, index) => (
            <Typography key={session.noteId} component="th" scope="col" variant="caption" color="textSecondary" sx={cell}>
              {session.sessionNumber ?? index + 1}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from(tests, ([key, test]) => (
          <tr key={key}>
            <Box component="th" scope="row" sx={{ ...cell, fontWeight: 500 }}>
              {test.side === 'midline' ? specialTestName(test.testId) : `${specialTestName(test.testId)}, ${sideLabel(test.side).toLowerCase()}`}
            </Box>
            {sessions.map((session) => {
              const result = session.tests.find((row) => `${row.testId} ${row.side}` === key)?.result;
              return (
                <Box component="td" key={session.noteId} sx={{ ...cell, color: TONE[result ?? ''] ?? 'text.secondary' }}>
                  {result === undefined ? '–' : testResultLabel(result)}
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
