import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import type { BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import { LazyBodyMap } from '../body/LazyBodyMap.tsx';
import { describeFinding } from '../finding-words.ts';
import { findingIdOf, findingMarks, isOnSide } from '../finding-marks.ts';

const FRONT_BACK: readonly BodyViewName[] = ['front', 'back'];
const SIDES: readonly BodyViewName[] = ['right', 'left'];

interface SessionBodyProps {
  readonly session: CourseSession;
  /** Findings of the session before: those that are gone now fade in place. */
  readonly isSideView: boolean;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** The body as it was in one session, and its findings in words. */
export function SessionBody({ session, isSideView, selectedId, onSelect }: SessionBodyProps) {
  const { t } = useTranslation();
  const marks = useMemo(() => findingMarks(t, session.findings, selectedId), [t, session, selectedId]);
  const away = session.findings.filter((finding) => isOnSide(finding) !== isSideView && finding.check !== 'gone').length;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box sx={{ height: '27rem' }}>
        <LazyBodyMap views={isSideView ? SIDES : FRONT_BACK} layer="superficial" marks={marks} onSelectMark={(id) => onSelect(findingIdOf(id))} />
      </Box>
      <Box component="ul" aria-label={t('charting.finding.list')} sx={{ listStyle: 'none', m: 0, p: 1, minHeight: '5rem' }}>
        {session.findings.map((finding) => (
          <Typography key={finding.id} component="li" variant="body2" sx={{ color: finding.check === 'gone' ? 'text.secondary' : 'text.primary', ...(finding.check === 'gone' && { textDecoration: 'line-through' }) }}>
            {describeFinding(t, finding)}
          </Typography>
        ))}
        {session.findings.length === 0 && (
          <Typography component="li" variant="body2" color="textSecondary">
            {t('charting.course.noFindings')}
          </Typography>
        )}
      </Box>
      {away > 0 && (
        <Typography variant="caption" color="textSecondary" sx={{ px: 1 }}>
          {t('charting.course.elsewhere', { count: away })}
        </Typography>
      )}
    </Box>
  );
}
