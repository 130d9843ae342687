import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { AwayStretch } from '../../shared/schedule/schedule.model.ts';
import { useFormat } from '../ui/use-format.ts';

interface AwayBlocksProps {
  readonly away: readonly AwayStretch[];
  readonly perMinute: number;
}

const Block = styled('div')(({ theme }) => ({
  position: 'absolute',
  left: 0,
  right: 0,
  // Not hidden: a label that sticks needs the board as the one that scrolls.
  overflow: 'clip',
  padding: '1px 6px',
  fontSize: '0.75rem',
  lineHeight: 1.3,
  pointerEvents: 'none',
  color: theme.vars.palette.text.secondary,
  backgroundImage: `repeating-linear-gradient(45deg, color-mix(in srgb, ${theme.vars.palette.text.secondary} 22%, transparent) 0 1px, transparent 1px 7px)`,
  borderBlock: `1px solid ${theme.vars.palette.divider}`,
  '& span': { backgroundColor: theme.vars.palette.surface.sunken, padding: '0 3px', borderRadius: 2, whiteSpace: 'nowrap', display: 'inline-block' },
  '&[data-kind="closed"]': {
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.text.secondary} 14%, transparent)`,
    fontWeight: 600,
    textAlign: 'center',
  },
}));

/** Time off over a column, or a closure over the whole board: hatched, with its label. */
export function AwayBlocks({ away, perMinute }: AwayBlocksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return away.map(({ kind, label, startMinute, endMinute }) => {
    const isAllDay = startMinute === 0 && endMinute === 1440;
    const time = isAllDay ? t('schedule.board.allDay') : format.timeRange(startMinute, endMinute - startMinute);
    return (
      <Block
        key={`${kind}-${startMinute}-${label}`}
        data-kind={kind}
        style={{ top: startMinute * perMinute, height: (endMinute - startMinute) * perMinute }}
      >
        {/* A label of a whole day stays where the day is looked at. */}
        <span style={isAllDay ? { position: 'sticky', top: '45%' } : {}}>{t(`schedule.board.${kind}`, { label, time })}</span>
      </Block>
    );
  });
}
