import CakeOutlined from '@mui/icons-material/CakeOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { Section } from '../ui/Section.tsx';

/** Who was born on this day; nothing where nobody was. */
export function BirthdayList({ people }: { readonly people: Today['birthdays'] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <Section title={t('today.birthdays.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people.map((person) => (
          <Box component="li" key={person.clientId} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25 }}>
            <CakeOutlined fontSize="small" aria-hidden sx={{ color: 'text.secondary' }} />
            <MuiLink component={Link} to={`/clients/${person.clientId}`} sx={{ minHeight: '1.5rem' }}>
              <PrivateText>{person.clientName}</PrivateText>
            </MuiLink>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
