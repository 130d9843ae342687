import { memo } from 'react';
import DirectionsWalkOutlined from '@mui/icons-material/DirectionsWalkOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { StateTone } from '../app/palette.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { endMinuteOf } from './board-geometry.ts';
import { sessionText, visitLabel } from './schedule-words.ts';
import { visitLooks } from './visit-look.ts';

interface VisitBlockProps {
  readonly visit: VisitSummary;
  readonly perMinute: number;
  /** Shares its column's width: a visit that takes place with a cancelled one. */
  readonly isNarrow: boolean;
  readonly isSelected: boolean;
  /** Is being moved: its own place is only an outline. */
  readonly isLifted: boolean;
  readonly canDrag: boolean;
  readonly onOpen: (visit: VisitSummary) => void;
  readonly onFocus: (visit: VisitSummary) => void;
}

const Block = styled('button', { shouldForwardProp: (name) => name !== 'tone' && name !== 'isFreed' })<{
  readonly tone: StateTone;
  readonly isFreed: boolean;
}>(({ theme, tone, isFreed }) => ({
  position: 'absolute',
  zIndex: 1,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  overflow: 'hidden',
  containerType: 'inline-size',
  padding: '0 0.375rem 0 0.5rem',
  textAlign: 'left',
  font: 'inherit',
  fontSize: '0.75rem',
  lineHeight: 1.35,
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.state[tone].soft,
  border: `1px solid color-mix(in srgb, ${theme.vars.palette.state[tone].main} 45%, transparent)`,
  borderLeft: `4px ${tone === 'tentative' ? 'dashed' : 'solid'} ${theme.vars.palette.state[tone].main}`,
  borderRadius: 4,
  cursor: 'pointer',
  ...(isFreed && { opacity: 0.85, color: theme.vars.palette.text.secondary, textDecoration: 'line-through' }),
  '&[data-lifted="true"]': { opacity: 0.35 },
  '&[data-selected="true"]': { outline: `2px solid ${theme.vars.palette.focusRing}`, outlineOffset: 1, zIndex: 2 },
  '&[data-lines="many"]': { justifyContent: 'flex-start', paddingTop: '0.125rem' },
  '& .line': { display: 'flex', alignItems: 'center', gap: '0.25rem', whiteSpace: 'nowrap', overflow: 'hidden' },
  '& .name': { fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', minWidth: '3rem' },
  '& .quiet': { color: theme.vars.palette.text.secondary, overflow: 'hidden', textOverflow: 'ellipsis', flexShrink: 8 },
  '& .state': { color: theme.vars.palette.state[tone].main, display: 'inline-flex', alignItems: 'center', gap: '0.2rem', fontWeight: 500 },
  '& .end': { marginLeft: 'auto', flexShrink: 0 },
  // In a narrow column the icon stands for the word.
  '@container (max-width: 12rem)': { '& .word': { display: 'none' } },
  '& svg': { fontSize: '0.875rem', flexShrink: 0 },
  '& .edge': { position: 'absolute', left: 0, right: 0, bottom: 0, height: 6, cursor: 'ns-resize' },
}));

/** Heights in pixels from which a second and a third line fit. */
const twoLines = 38;
const threeLines = 54;

function VisitBlockPlain(props: VisitBlockProps) {
  const { visit, perMinute, isNarrow, isSelected, isLifted, canDrag, onOpen, onFocus } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { tone, Icon } = visitLooks[visit.state];
  const isFreed = !occupiesTime(visit.state);
  const height = Math.max(18, (endMinuteOf(visit) - visit.startMinute) * perMinute - 1);
  const session = sessionText(t, visit);
  const state = (
    <span className="state">
      <Icon aria-hidden />
      <span className="word">{t(`schedule.states.${visit.state}`)}</span>
    </span>
  );
  return (
    <Block
      type="button"
      tone={tone}
      isFreed={isFreed}
      data-visit={visit.id}
      data-selected={isSelected}
      data-lifted={isLifted}
      data-lines={height >= twoLines ? 'many' : 'one'}
      {...(isSelected && { 'data-board-focus': 'true' })}
      aria-label={visitLabel({ t, format }, visit)}
      onClick={() => onOpen(visit)}
      onFocus={() => onFocus(visit)}
      style={{
        top: visit.startMinute * perMinute,
        height,
        left: isFreed ? (isNarrow ? '72%' : '50%') : 2,
        right: isNarrow && !isFreed ? '28%' : 2,
      }}
    >
      <span className="line">
        {height < twoLines && <Icon aria-hidden />}
        <span className="name">
          <PrivateText>{visit.clientName}</PrivateText>
        </span>
        {visit.hasAlert && <WarningAmberOutlined titleAccess={t('schedule.alert')} color="warning" />}
        {visit.isWalkIn && <DirectionsWalkOutlined titleAccess={t('schedule.walkIn')} />}
        {visit.isCharted && <TaskAltOutlined titleAccess={t('schedule.charted')} />}
        {height < twoLines && <span className="quiet">{format.time(visit.startMinute)}</span>}
        {session !== '' && <span className="quiet end">{session}</span>}
      </span>
      {height >= twoLines && (
        <span className="line">
          <span className="quiet">
            {format.timeRange(visit.startMinute, visit.durationMinutes)}
            {visit.roomName !== null && ` · ${visit.roomName}`}
          </span>
          {height < threeLines && <span className="end">{state}</span>}
        </span>
      )}
      {height >= threeLines && (
        <span className="line">
          {state}
          <span className="quiet end">{visit.serviceName}</span>
        </span>
      )}
      {canDrag && <span className="edge" data-edge="true" />}
    </Block>
  );
}

/** One visit on the board. */
export const VisitBlock = memo(VisitBlockPlain);
