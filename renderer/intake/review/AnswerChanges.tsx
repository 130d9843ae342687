import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { answerDifferences } from '../../../shared/intake/difference.rules.ts';
import type { IntakeResponse } from '../../../shared/intake/intake.model.ts';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswerWords } from './use-answer-words.ts';

interface AnswerChangesProps {
  readonly before: IntakeResponse | null;
  readonly after: IntakeResponse;
}

/** What these answers say differently from the ones before them, question by question. */
export function AnswerChanges({ before, after }: AnswerChangesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAnswerWords();
  if (!before) return null;
  const differences = answerDifferences(before, after, words);
  return (
    <Section title={t('intake.changesTitle', { date: format.instantDateTime(before.handedInAt) })}>
      {differences.length === 0 ? (
        <Typography color="textSecondary">{t('intake.changesNone')}</Typography>
      ) : (
        <Box component="dl" sx={{ m: 0 }}>
          {differences.map(({ questionId, question, before: gone, after: added }) => (
            <Box key={questionId} sx={{ mb: 1 }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {question}
              </Typography>
              {gone !== '' && (
                <Typography component="dd" color="error" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                  − <del>{gone}</del>
                </Typography>
              )}
              {added !== '' && (
                <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', color: 'success.main' }}>
                  + <ins style={{ textDecoration: 'none' }}>{added}</ins>
                </Typography>
              )}
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
