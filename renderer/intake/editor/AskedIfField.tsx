import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../../shared/intake/answers.rules.ts';
import { conditionAnswers } from '../../../shared/intake/form.rules.ts';
import type { IntakeForm, Question } from '../../../shared/intake/intake.model.ts';

interface AskedIfFieldProps {
  readonly form: IntakeForm;
  readonly question: Question;
  readonly isWrong: boolean;
  readonly onChange: (askedIf: Question['askedIf']) => void;
}

/** When a question is asked: always, or after one answer of a question that stands before it. */
export function AskedIfField({ form, question, isWrong, onChange }: AskedIfFieldProps) {
  const { t } = useTranslation();
  const all = questionsOf(form);
  const earlier = all.slice(0, all.findIndex(({ id }) => id === question.id));
  const choices = earlier.flatMap((one) => conditionAnswers(one).map((answer) => ({ one, answer, key: JSON.stringify([one.id, answer]) })));
  const { askedIf } = question;
  const value = askedIf === null ? '' : JSON.stringify([askedIf.questionId, askedIf.answer]);
  const isKnown = value === '' || choices.some(({ key }) => key === value);
  const put = (key: string): void => {
    const chosen = choices.find((choice) => choice.key === key);
    onChange(chosen ? { questionId: chosen.one.id, answer: chosen.answer } : null);
  };
  return (
    <TextField select label={t('intake.editor.askedIf')} value={isKnown ? value : ''} onChange={(event) => put(event.target.value)} error={isWrong || !isKnown}>
      <MenuItem value="">{t('intake.editor.askedAlways')}</MenuItem>
      {choices.map(({ one, answer, key }) => (
        <MenuItem key={key} value={key}>
          {t('intake.editor.askedIfAnswer', { question: one.text, answer: answer === 'yes' ? t('intake.yes') : answer === 'no' ? t('intake.no') : answer })}
        </MenuItem>
      ))}
    </TextField>
  );
}
