import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CourseOfCare } from '../../../shared/charting/course.model.ts';
import { findingLives } from '../../../shared/charting/finding-life.rules.ts';
import { courseSeries, decisionPoints } from '../../../shared/charting/series.rules.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCourse } from '../charting.api.ts';
import { LifeList } from './LifeList.tsx';
import { MeasureChart } from './MeasureChart.tsx';
import { Replay } from './Replay.tsx';
import { WordStrips } from './WordStrips.tsx';

function Curves({ course, at }: { readonly course: CourseOfCare; readonly at: number }) {
  const { t } = useTranslation();
  const series = useMemo(() => courseSeries(course), [course]);
  const decisions = decisionPoints(course.sessionsPlanned);
  return (
    <Section title={t('charting.course.curves')}>
      {series.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('charting.course.noMeasures')}
        </Typography>
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))', gap: 2.5 }}>
          {series.map((one) => (
            <MeasureChart key={one.key} series={one} sessions={course.sessions.length} sessionsPlanned={course.sessionsPlanned} decisions={decisions} chosen={at} activities={course.psfsActivities} />
          ))}
        </Box>
      )}
      <WordStrips sessions={course.sessions} />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0 }}>
        {t('charting.course.legend')}
      </Typography>
    </Section>
  );
}

function Course({ course }: { readonly course: CourseOfCare }) {
  const { sessions } = course;
  const [at, setAt] = useState(sessions.length - 1);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const lives = useMemo(() => findingLives(sessions), [sessions]);
  const { t } = useTranslation();
  if (sessions.length === 0) return <EmptyState title={t('charting.course.empty')} text={t('charting.course.emptyText')} />;
  const select = (id: string): void => setSelectedId((known) => (known === id ? null : id));
  return (
    <>
      <Replay sessions={sessions} at={Math.min(at, sessions.length - 1)} onAt={setAt} selectedId={selectedId} onSelect={select} />
      <Curves course={course} at={at} />
      <LifeList lives={lives} selectedId={selectedId} onSelect={select} />
    </>
  );
}

/** `/episodes/:episodeId/course`: an episode's signed sessions as replay, curves and life lines. */
export function CoursePage() {
  const { t } = useTranslation();
  const { episodeId = '' } = useParams();
  const query = useCourse(episodeId);
  const episode = useQuery(api.episodes.getEpisode.queryOptions({ input: { episodeId } }));
  return (
    <Page
      windowTitle={t('charting.course.title')}
      title={<PrivateText>{episode.data?.complaint.label ?? t('charting.course.title')}</PrivateText>}
      actions={
        episode.data && (
          <Button component={Link} to={`/clients/${episode.data.clientId}/episodes`}>
            {t('charting.course.back')}
          </Button>
        )
      }
    >
      <QueryView query={query}>{(course) => <Course key={course.episodeId} course={course} />}</QueryView>
    </Page>
  );
}
