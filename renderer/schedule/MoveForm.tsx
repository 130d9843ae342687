import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn } from './board-cursor.ts';
import { useDesk } from './desk.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import { placeProblemText } from './place-words.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';

interface MoveFormProps {
  readonly visit: BoardVisit;
  readonly onLeave: () => void;
}

/** Where a visit moves to: by arrow keys or pointer on the board, or by these fields. */
export function MoveForm({ visit, onLeave }: MoveFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { move } = useVisitDeeds();
  const [isBusy, setIsBusy] = useState(false);
  const { judged, place } = desk;
  const isWarned = judged?.verdict === 'warning';
  const submit = async (): Promise<void> => {
    if (!judged || judged.verdict === 'conflict' || isBusy) return;
    setIsBusy(true);
    const isMoved = await move(visit, judged, placeProblemText({ t, format }, judged, desk));
    setIsBusy(false);
    if (!isMoved) return;
    desk.setCursor(cursorOn({ ...judged.placement, id: visit.id }));
    onLeave();
  };
  useKeys('schedule', { open: () => void submit() });
  if (!place) return null;
  return (
    <Box
      component="form"
      aria-label={t('schedule.visit.moveTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <HiddenStatus>{t('schedule.board.moving')}</HiddenStatus>
      <Typography variant="body2" color="textSecondary">
        {t('schedule.visit.moveHint')}
      </Typography>
      <PlaceFields place={place} />
      <PlaceNotice refusal={null} />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onLeave}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="contained" color={isWarned ? 'warning' : 'primary'} loading={isBusy} disabled={judged?.verdict === 'conflict'}>
          {t(isWarned ? 'schedule.visit.moveAnyway' : 'schedule.visit.moveSubmit')}
        </Button>
      </Box>
    </Box>
  );
}
