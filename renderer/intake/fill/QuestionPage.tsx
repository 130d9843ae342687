import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { askedOnPage } from '../../../shared/intake/answers.rules.ts';
import type { IntakeForm, QuestionGroup } from '../../../shared/intake/intake.model.ts';
import { AnswerField } from './AnswerField.tsx';
import type { AnswersGiven } from './use-answers.ts';

interface QuestionPageProps {
  readonly form: IntakeForm;
  readonly group: QuestionGroup;
  readonly given: AnswersGiven;
  /** Questions that were passed by and have to be answered. */
  readonly missing: ReadonlySet<string>;
  readonly isTouch: boolean;
}

/** One group of questions; what hangs on an answer comes and goes with it. */
export function QuestionPage({ form, group, given, missing, isTouch }: QuestionPageProps) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: isTouch ? 1 : 0.5 }}>
      {group.text !== '' && (
        <Typography color="textSecondary" sx={{ px: 1.5, pb: 0.5, whiteSpace: 'pre-wrap', fontSize: isTouch ? '1.0625rem' : undefined }}>
          {group.text}
        </Typography>
      )}
      {askedOnPage(form, group, given.answers).map((question) => (
        <AnswerField
          key={question.id}
          question={question}
          answer={given.answers[question.id]}
          onChange={(answer, isWhole) => given.put(question.id, answer, isWhole)}
          isMissing={missing.has(question.id)}
          isTouch={isTouch}
        />
      ))}
    </Box>
  );
}
