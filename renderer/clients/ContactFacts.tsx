import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { detailGroups, type DetailField } from './client-facts.ts';
import { useDetailText } from './record/use-detail-text.ts';

/** The name stands on top of the page already. */
const headFields: ReadonlySet<DetailField> = new Set(['firstName', 'lastName', 'preferredName', 'pronouns']);

/** Everything that is known of a client, label and value; what is not known takes no room. */
export function ContactFacts({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const detailText = useDetailText([client]);
  const known = detailGroups
    .flatMap((group) => [...group.fields])
    .filter((field) => !headFields.has(field))
    .map((field) => ({ field, text: detailText(client, field) }))
    .filter(({ text }) => text !== '');
  if (known.length === 0) return <Typography color="textSecondary">{t('clients.nothingNoted')}</Typography>;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.5, alignItems: 'baseline' }}>
      {known.map(({ field, text }) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {t(`clients.fields.${field}`)}
          </Typography>
          <Typography component="dd" variant="body1" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <PrivateText>{text}</PrivateText>
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
