import Typography from '@mui/material/Typography';
import type { Client } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';

/** Who this is: name and pronouns. */
export function ClientHead({ client }: { readonly client: Client }) {
  return (
    <>
      <PrivateText>
        {client.firstName} {client.lastName}
      </PrivateText>
      {client.pronouns !== '' && (
        <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
          {client.pronouns}
        </Typography>
      )}
    </>
  );
}
