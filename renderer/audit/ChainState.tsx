import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useChainState, useVerifyChain } from './audit.api.ts';

function ChainResult({ state }: { readonly state: AuditVerification }) {
  const { t } = useTranslation();
  if (state.isIntact) return t('audit.stateWhole', { count: state.eventCount });
  const number = state.problem === 'truncated' ? state.eventCount : (state.brokenAt ?? 0);
  const problem = state.problem === null ? '' : t(`audit.problems.${state.problem}`, { number });
  return [t('audit.stateBroken'), problem, t('audit.brokenAdvice')].filter((part) => part !== '').join(' ');
}

/** Whether the log is whole, as the check at start found or the one just asked for. */
export function ChainState() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: state } = useChainState();
  const verify = useVerifyChain();
  const check = async (): Promise<void> => {
    try {
      const { isIntact } = await verify.mutateAsync();
      notify.show(isIntact ? { message: t('audit.verified'), severity: 'success' } : { message: t('audit.verifiedBroken'), severity: 'error' });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Alert
      severity={!state ? 'info' : state.isIntact ? 'success' : 'error'}
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" loading={verify.isPending} onClick={() => void check()}>
          {verify.isPending ? t('audit.verifying') : t('audit.verify')}
        </Button>
      }
    >
      {state ? <ChainResult state={state} /> : t('audit.stateChecking')}
    </Alert>
  );
}
