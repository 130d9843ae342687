import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';

/** Who this is: name, what they are called, pronouns. */
export function ClientHead({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const called = client.preferredName === '' || client.preferredName === client.firstName ? '' : client.preferredName;
  return (
    <>
      <PrivateText>
        {client.firstName} {client.lastName}
      </PrivateText>
      {called !== '' && (
        <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
          <PrivateText>{t('clients.head.called', { name: called })}</PrivateText>
        </Typography>
      )}
      {client.pronouns !== '' && (
        <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
          {client.pronouns}
        </Typography>
      )}
    </>
  );
}
