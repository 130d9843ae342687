import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

/** One click to be one of the demo clinic's people. */
export function DemoSignIns({ signIns }: { readonly signIns: SessionStatus['demoSignIns'] }) {
  const { t } = useTranslation();
  const { isBusy, problem, run } = useSubmit();
  if (signIns.length === 0) return null;
  return (
    <Stack spacing={1} sx={{ mb: 2 }}>
      <Typography variant="subtitle2">{t('session.demoTitle')}</Typography>
      {signIns.map(({ signInName, password, title }) => (
        <Button
          key={signInName}
          variant="outlined"
          disabled={isBusy}
          onClick={() => void run(() => client.session.signIn({ signInName, password }))}
          sx={{ justifyContent: 'space-between', gap: 2, minHeight: '2.25rem' }}
        >
          <span>{title}</span>
          <Typography component="span" variant="body2" color="textSecondary">
            {signInName}
          </Typography>
        </Button>
      ))}
      <Problem text={problem} />
      <Divider sx={{ pt: 1 }}>
        <Typography variant="caption" color="textSecondary">
          {t('session.demoPassword')}
        </Typography>
      </Divider>
    </Stack>
  );
}
