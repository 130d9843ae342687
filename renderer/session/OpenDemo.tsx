import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

/** The other way to begin: the demo clinic, written in some seconds, in a folder of its own. */
export function OpenDemo() {
  const { t } = useTranslation();
  const { isBusy, problem, run } = useSubmit();
  const open = (): Promise<unknown> =>
    run(async () => {
      const { link } = await client.session.openDemo({});
      if (link !== null) window.location.assign(link);
    });
  return (
    <Stack spacing={1.5} sx={{ mt: 3, alignItems: 'flex-start' }}>
      <Divider flexItem />
      <Typography variant="body2" color="textSecondary">
        {t('session.firstStart.demoHint')}
      </Typography>
      <Button variant="outlined" loading={isBusy} onClick={() => void open()}>
        {t('session.firstStart.openDemo')}
      </Button>
      {isBusy && (
        <Typography role="status" variant="body2" color="textSecondary">
          {t('session.firstStart.openingDemo')}
        </Typography>
      )}
      <Problem text={problem} />
    </Stack>
  );
}
