import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { IntakeReview } from '../../../shared/intake/intake.model.ts';
import { proposalSubject } from '../../../shared/intake/proposal.rules.ts';
import { useFormat } from '../../ui/use-format.ts';

/** Who looked through it, what was taken over and what was left. */
export function ReviewResult({ review }: { readonly review: IntakeReview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { accepted, declined } = review;
  const told = { name: review.reviewedByName, date: format.instantDateTime(review.reviewedAt), taken: accepted.length, left: declined.length };
  const lines = [...accepted.map((line) => ({ line, sign: '✓' })), ...declined.map((line) => ({ line, sign: '–' }))];
  return (
    <Alert severity="success" role="presentation" sx={{ mb: 2 }}>
      <Typography>{t('intake.reviewDone', told)}</Typography>
      {lines.map(({ line, sign }) => (
        <Typography key={line.id} variant="body2">
          {sign} {t(`clients.health.parts.${line.part}`)}: {proposalSubject(line)} ({t(`intake.changes.${line.change}`)})
        </Typography>
      ))}
    </Alert>
  );
}
