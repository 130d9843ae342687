import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { holdText, placeProblemText, therapistNameOf } from './place-words.ts';
import { problemText } from './schedule-words.ts';

interface PlaceNoticeProps {
  /** What the program answered to the last attempt, where that is newer than what the board knows. */
  readonly refusal: string | null;
}

/** Why the chosen place does not fit: a conflict in red, or every warning that booking anyway would accept. */
export function PlaceNotice({ refusal }: PlaceNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { judged } = desk;
  const words = { t, format };
  if (judged?.verdict === 'conflict') {
    return (
      <Alert severity="error" role="alert">
        {placeProblemText(words, judged, desk)}
      </Alert>
    );
  }
  if (refusal !== null) {
    return (
      <Alert severity="error" role="alert">
        {refusal}
      </Alert>
    );
  }
  if (judged?.verdict !== 'warning') return null;
  const room = desk.rooms.find((one) => one.id === judged.placement.roomId)?.name ?? '';
  const therapist = therapistNameOf(desk, judged.placement.therapistId);
  return (
    <Alert severity="warning" role="status">
      {judged.judgement.warnings.map((warning) => (
        <div key={warning.reason}>{problemText(words, { ...warning, therapist, room })}</div>
      ))}
      {judged.hold && <div>{holdText(words, judged.hold)}</div>}
    </Alert>
  );
}
