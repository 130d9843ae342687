import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { describeError } from '../api/errors.ts';
import { errorMessage } from '../api/error-message.ts';
import { MessageState } from './MessageState.tsx';
import { NoPermissionState } from './NoPermissionState.tsx';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Opens the dialog that asks for a reason, where the refusal wants one (see useChartReason). */
  readonly onGiveReason?: () => void;
}

/** What a failed load looks like: one plain sentence and a way on. */
export function ErrorState({ error, onRetry, onGiveReason }: ErrorStateProps) {
  const { t } = useTranslation();
  const described = describeError(error);
  if (described.kind === 'refusal' && described.reason === 'chartReasonNeeded' && onGiveReason) {
    return (
      <MessageState
        title={t('ui.chartReasonTitle')}
        text={errorMessage(t, error)}
        action={
          <Button variant="contained" onClick={onGiveReason}>
            {t('ui.giveReason')}
          </Button>
        }
      />
    );
  }
  if (described.kind === 'refusal' && described.code === 'forbidden' && described.reason === undefined) {
    return <NoPermissionState />;
  }
  return (
    <MessageState
      role="alert"
      title={t('ui.errorTitle')}
      text={errorMessage(t, error)}
      action={
        <Button variant="outlined" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    />
  );
}
