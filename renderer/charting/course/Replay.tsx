import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Slider from '@mui/material/Slider';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { SessionBody } from './SessionBody.tsx';

/** Above each body: of two side by side both begin at one height. */
const HEADING = { px: 1, pb: 0.5, height: '2.5rem', display: 'flex', alignItems: 'center' } as const;

interface ReplayProps {
  readonly sessions: readonly CourseSession[];
  /** The session shown, from 0. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** The episode's body from the first session to the last: findings shrink, vanish, appear. Two sessions stand side by side on demand. */
export function Replay({ sessions, at, onAt, selectedId, onSelect }: ReplayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [other, setOther] = useState<number | null>(null);
  const [isSideView, setIsSideView] = useState(false);
  const shown = sessions[at];
  const beside = other === null ? undefined : sessions[other];
  const nameOf = (session: CourseSession, index: number): string => t('charting.course.sessionOn', { number: session.sessionNumber ?? index + 1, date: format.shortDate(session.startsOn) });
  if (!shown) return null;
  return (
    <Section
      title={t('charting.course.replay')}
      actions={
        <>
          <Choice<'frontBack' | 'sides'>
            label={t('charting.map.views')}
            isLabelHidden
            isDense
            options={[
              { value: 'frontBack', label: t('charting.map.frontBack') },
              { value: 'sides', label: t('charting.map.sides') },
            ]}
            value={isSideView ? 'sides' : 'frontBack'}
            onChange={(next) => setIsSideView(next === 'sides')}
          />
          {sessions.length > 1 && (
            <FormControlLabel
              label={t('charting.course.compare')}
              control={<Switch size="small" checked={other !== null} onChange={(event) => setOther(event.target.checked ? 0 : null)} />}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          )}
        </>
      }
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 1 }}>
        <Typography variant="body2" sx={{ minWidth: '13rem', fontWeight: 500 }} aria-live="polite">
          {nameOf(shown, at)}
          {shown.nprsAverage24h !== null && ` · ${t('charting.course.painIs', { score: shown.nprsAverage24h })}`}
        </Typography>
        <Slider
          aria-label={t('charting.course.slider')}
          value={at}
          min={0}
          max={Math.max(1, sessions.length - 1)}
          disabled={sessions.length < 2}
          step={1}
          marks={sessions.map((session, index) => ({ value: index, label: String(session.sessionNumber ?? index + 1) }))}
          getAriaValueText={(value) => {
            const session = sessions[value];
            return session ? nameOf(session, value) : '';
          }}
          onChange={(_event, next) => onAt(Array.isArray(next) ? (next[0] ?? 0) : next)}
          sx={{ maxWidth: '40rem' }}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: beside ? '1fr 1fr' : '1fr', gap: 2, mt: 1 }}>
        {beside && other !== null && (
          <Box sx={{ minWidth: 0 }}>
            <Box sx={HEADING}>
              <SmallSelect
                label={t('charting.course.compareWith')}
                value={String(other)}
                options={sessions.map((session, index) => ({ value: String(index), label: nameOf(session, index) }))}
                onChange={(next) => setOther(Number(next))}
              />
            </Box>
            <SessionBody isAlone={false} session={beside} isSideView={isSideView} selectedId={selectedId} onSelect={onSelect} />
          </Box>
        )}
        <Box sx={{ minWidth: 0 }}>
          {beside && (
            <Typography variant="body2" sx={{ ...HEADING, fontWeight: 500 }}>
              {nameOf(shown, at)}
            </Typography>
          )}
          <SessionBody isAlone={!beside} session={shown} isSideView={isSideView} selectedId={selectedId} onSelect={onSelect} />
        </Box>
      </Box>
    </Section>
  );
}
