import { useTranslation } from 'react-i18next';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { holds, type BoardColumn } from './board-columns.ts';
import { useDesk } from './desk.ts';
import { GhostBlock } from './GhostBlock.tsx';

interface HoldGhostsProps {
  readonly column: BoardColumn;
  /** Pixels of a minute; null in a table. */
  readonly perMinute: number | null;
}

/** Slots that other windows are booking: who, and until when they are held. */
export function HoldGhosts({ column, perMinute }: HoldGhostsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { facts } = useDesk();
  return facts.holds
    .filter((hold) => holds(column, hold))
    .map((hold) => (
      <GhostBlock
        key={hold.id}
        startMinute={hold.startMinute}
        durationMinutes={hold.durationMinutes}
        perMinute={perMinute}
        verdict="faint"
        title={<PrivateText>{t('schedule.board.held', { name: hold.staffName, until: format.instantTime(hold.until) })}</PrivateText>}
      />
    ));
}
