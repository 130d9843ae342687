import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientSide } from '../../shared/episodes/episodes.model.ts';
import { diagnosisCode } from '../../shared/episodes/episodes.model.ts';
import { api } from '../api/client.ts';
import { useFormat } from '../ui/use-format.ts';

interface DiagnosisProblemsProps {
  readonly codes: readonly string[];
  /** Null = today. */
  readonly reportedOn: string | null;
  readonly sides: readonly ClientSide[];
  /** Puts another code in the place of one; without it the problems are only told. */
  readonly onReplace?: (code: string, instead: string) => void;
}

/** What is to be looked at in codes: dates, seventh character, side. Nothing where all is well. */
export function DiagnosisProblems({ codes, reportedOn, sides, onReplace }: DiagnosisProblemsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = codes.filter((code) => diagnosisCode.safeParse(code).success);
  const checks = useQuery({
    ...api.diagnoses.checkDiagnoses.queryOptions({ input: { codes: asked, reportedOn, sides: [...new Set(sides)] } }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const told = (checks.data ?? []).filter(({ code }) => codes.includes(code)).flatMap(({ code, problems }) => problems.map((problem) => ({ code, ...problem })));
  if (asked.length === 0 || told.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, mt: 0.5 }}>
      {told.map(({ code, kind, isRefusal, date, instead }) => (
        <Alert key={`${code} ${kind}`} severity={isRefusal ? 'error' : kind === 'notChecked' ? 'info' : 'warning'} role="status" sx={{ py: 0 }}>
          {t(`episodes.diagnosis.${kind}`, { code, date: date === null ? '' : format.date(date) })}{' '}
          {onReplace
            ? instead.map((other) => (
                <Button key={other} size="small" onClick={() => onReplace(code, other)} sx={{ py: 0, minHeight: '1.5rem' }}>
                  {t('episodes.diagnosis.use', { code: other })}
                </Button>
              ))
            : instead.length > 0 && t('episodes.diagnosis.instead', { codes: instead.join(', ') })}
        </Alert>
      ))}
    </Box>
  );
}
