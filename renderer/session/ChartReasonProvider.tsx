import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { ChartReasonContext } from './chart-reason.ts';
import type { AskChartReason } from './chart-reason.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

/** Holds the dialog that asks why a chart of somebody else's client is opened. */
export function ChartReasonProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [clientId, setClientId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const answer = useRef<(isGiven: boolean) => void>(() => undefined);
  const { isBusy, problem, run, clear } = useSubmit();
  const ask = useCallback<AskChartReason>((id) => {
    setClientId(id);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = (isGiven: boolean): void => {
    setClientId(null);
    setReason('');
    clear();
    answer.current(isGiven);
  };
  const submit = async (): Promise<void> => {
    if (clientId !== null && (await run(() => client.clients.giveChartReason({ clientId, reason })))) close(true);
  };
  return (
    <ChartReasonContext value={ask}>
      {children}
      <FormDialog
        isOpen={clientId !== null}
        title={t('session.chartReasonTitle')}
        text={t('session.chartReasonText')}
        submitLabel={t('session.chartReasonAction')}
        isBusy={isBusy}
        canSubmit={reason.trim() !== ''}
        onSubmit={() => void submit()}
        onClose={() => close(false)}
        width="sm"
      >
        <TextField
          label={t('session.chartReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoFocus
          autoComplete="off"
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
        <Problem text={problem} />
      </FormDialog>
    </ChartReasonContext>
  );
}
