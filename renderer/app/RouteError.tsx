import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { MessageState } from '../ui/MessageState.tsx';

/** A page that failed, inside the frame: the rest of the program goes on. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  // After an update the old window asks for files that are gone.
  const isOldPage = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <MessageState
      role="alert"
      title={isOldPage ? t('app.updated') : t('errors.pageFailed')}
      action={
        <Button variant="outlined" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      }
    />
  );
}
