import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { contraindicationLabel } from '../../../shared/clinical/contraindications.ts';
import { SHORT_SCREEN } from '../../../shared/clinical/screening.ts';
import type { HealthCheck, ScreenAnswer } from '../../../shared/intake/checks.model.ts';
import { useFormat } from '../../ui/use-format.ts';

const fewest = 3;

function answerWords({ item, note, flags }: ScreenAnswer): string {
  const asked = SHORT_SCREEN.find(({ id }) => id === item)?.label ?? item;
  return [asked.replace(/\?$/, ''), note, ...flags.map(contraindicationLabel)].filter((part) => part !== '').join(' – ');
}

/** What was checked, newest first; the last three, and all on demand. */
export function CheckList({ checks }: { readonly checks: readonly HealthCheck[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const words = ({ kind, screen, healthVersion }: HealthCheck): string => {
    if (kind === 'noChange') return t('intake.noChangeLine', { version: healthVersion });
    const yes = screen?.answers.filter(({ isYes }) => isYes) ?? [];
    return yes.length === 0 ? t('intake.screenLineNone') : t('intake.screenLineYes', { items: yes.map(answerWords).join('; ') });
  };
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
        {(isWhole ? checks : checks.slice(0, fewest)).map((check) => (
          <Box component="li" key={check.id}>
            <Typography component="span" sx={{ overflowWrap: 'anywhere', ...(check.isWithdrawn && { textDecoration: 'line-through' }) }}>
              {words(check)}
            </Typography>{' '}
            <Typography component="span" variant="body2" color="textSecondary">
              {t('intake.checkBy', { name: check.byName, date: format.instantDateTime(check.at) })}
              {check.isWithdrawn && ` · ${t('intake.withdrawn')}`}
            </Typography>
          </Box>
        ))}
      </Box>
      {checks.length > fewest && (
        <Button onClick={() => setWhole(!isWhole)} sx={{ alignSelf: 'flex-start' }}>
          {isWhole ? t('intake.fewerChecks') : t('intake.allChecks', { count: checks.length })}
        </Button>
      )}
    </>
  );
}
