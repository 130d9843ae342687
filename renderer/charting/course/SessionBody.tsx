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

const BELOW = { display: 'flex', flexDirection: 'column', minWidth: 0 } as const;
const BESIDE = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(16rem, 2fr)' }, gap: 2, minWidth: 0 } as const;

interface SessionBodyProps {
  readonly session: CourseSession;
  readonly isSideView: boolean;
  /** It has the page's width for itself: the findings stand beside the body, else below it. */
  readonly isAlone: boolean;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** The body as it was in one session, and its findings in words. */
export function SessionBody({ session, isSideView, isAlone, selectedId, onSelect }: SessionBodyProps) {
  const { t } = useTranslation();
  const marks = useMemo(() => findingMarks(t, session.findings, selectedId), [t, session, selectedId]);
  const away = session.findings.filter((finding) => isOnSide(finding) !== isSideView && finding.check !== 'gone').length;
  return (
    <Box sx={isAlone ? BESIDE : BELOW}>
      <Box sx={{ height: isAlone ? '32rem' : '27rem', minWidth: 0 }}>
        <LazyBodyMap views={isSideView ? SIDES : FRONT_BACK} layer="superficial" marks={marks} areas={session.painAreas} onSelectMark={(id) => onSelect(findingIdOf(id))} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
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
    </Box>
  );
}
