import { useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnswerProps } from './answer-props.ts';
import { ChoiceAnswer } from './ChoiceAnswer.tsx';
import { ListAnswer } from './ListAnswer.tsx';
import { TextAnswer } from './TextAnswer.tsx';

interface AnswerFieldProps extends Omit<AnswerProps, 'labelledBy'> {
  /** It has to be answered, and somebody has tried to go on without. */
  readonly isMissing: boolean;
}

function kindOfField(props: AnswerProps) {
  switch (props.question.kind) {
    case 'yesNo':
    case 'choice':
    case 'choices':
      return <ChoiceAnswer {...props} />;
    case 'list':
      return <ListAnswer {...props} />;
    case 'text':
    case 'longText':
    case 'number':
    case 'date':
      return <TextAnswer {...props} />;
    case 'info':
      return null;
  }
}

/** One question with the field that its kind has, and what is asked after a yes. */
export function AnswerField({ isMissing, ...props }: AnswerFieldProps) {
  const { t } = useTranslation();
  const labelId = useId();
  const { question, answer, isTouch, onChange } = props;
  if (question.kind === 'info') return <Typography sx={{ whiteSpace: 'pre-wrap', fontSize: isTouch ? '1.125rem' : undefined }}>{question.text}</Typography>;
  const isRow = question.kind === 'yesNo';
  const asksMore = question.detailHint !== '' && answer?.value === 'yes';
  return (
    <Box
      role="group"
      aria-labelledby={labelId}
      id={`question-${question.id}`}
      data-missing={isMissing}
      sx={{
        py: isTouch ? 1.5 : 1,
        px: 1.5,
        borderRadius: 1,
        ...(isMissing && { outline: '2px solid', outlineColor: 'error.main' }),
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: isRow ? { xs: 'column', sm: 'row' } : 'column', gap: isTouch ? 1.5 : 1, alignItems: isRow ? { sm: 'center' } : 'stretch' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={labelId} sx={{ fontWeight: 500, fontSize: isTouch ? '1.125rem' : undefined, overflowWrap: 'anywhere' }}>
            {question.text}
            {question.isRequired && (
              <Box component="span" aria-hidden sx={{ color: 'error.main' }}>
                {' *'}
              </Box>
            )}
          </Typography>
          {question.hint !== '' && (
            <Typography color="textSecondary" variant={isTouch ? 'body1' : 'body2'}>
              {question.hint}
            </Typography>
          )}
          {isMissing && (
            <Typography color="error" variant="body2">
              {t('validation.required')}
            </Typography>
          )}
        </Box>
        {kindOfField({ ...props, labelledBy: labelId })}
      </Box>
      {asksMore && answer && (
        <Box sx={{ mt: 1 }}>
          <TextAnswer
            question={{ ...question, kind: 'longText' }}
            answer={{ value: answer.detail, detail: '' }}
            onChange={(given) => onChange({ ...answer, detail: typeof given?.value === 'string' ? given.value : '' }, false)}
            label={question.detailHint}
            max={1000}
            labelledBy={labelId}
            isTouch={isTouch}
          />
        </Box>
      )}
    </Box>
  );
}
