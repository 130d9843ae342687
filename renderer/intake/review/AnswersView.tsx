import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { askedOnPage } from '../../../shared/intake/answers.rules.ts';
import { answerText } from '../../../shared/intake/difference.rules.ts';
import type { IntakeResponse } from '../../../shared/intake/intake.model.ts';
import { useFormat } from '../../ui/use-format.ts';
import { SignatureMark } from '../../clients/consents/SignatureMark.tsx';
import { useAnswerWords } from './use-answer-words.ts';

/** Every question that was asked, with its answer, in the order of the form; then who signed. */
export function AnswersView({ response }: { readonly response: IntakeResponse }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAnswerWords();
  const { form, answers } = response;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {t('intake.formVersion', { title: form.title, version: response.formVersion })} ·{' '}
        {t('intake.lineHandedIn', { date: format.instantDateTime(response.handedInAt), way: t(`intake.wayDone.${response.way}`), name: response.handedInByName })} ·{' '}
        {t('intake.hash', { hash: response.hash.slice(0, 12) })}
      </Typography>
      {form.groups.map((group) => (
        <Box component="section" key={group.id} aria-label={group.title}>
          <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
            {group.title}
          </Typography>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: 'minmax(0, 1fr) minmax(0, 1fr)' }, columnGap: 2, rowGap: 0.5 }}>
            {askedOnPage(form, group, answers)
              .filter(({ kind }) => kind !== 'info')
              .map((question) => {
                const text = answerText(question, answers[question.id], words);
                const isYes = question.carries.length > 0 && answers[question.id]?.value === 'yes';
                return (
                  <Box key={question.id} sx={{ display: 'contents' }}>
                    <Typography component="dt" variant="body2" color="textSecondary">
                      {question.text}
                    </Typography>
                    <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontWeight: isYes ? 600 : undefined, color: text === '' ? 'text.secondary' : undefined }}>
                      {text === '' ? t('intake.notAnswered') : text}
                    </Typography>
                  </Box>
                );
              })}
          </Box>
        </Box>
      ))}
      {response.signatures.map(({ role, name, method, drawn }) => (
        <Box key={role}>
          <Typography>
            {t('intake.signed', { who: t(`intake.signers.${role}`), name })}
            {method === 'typed' && ` (${t('intake.signedTyped')})`}
            {method === 'paper' && ` (${t('intake.signedPaper')})`}
          </Typography>
          {drawn && <SignatureMark signature={drawn} />}
        </Box>
      ))}
    </Box>
  );
}
