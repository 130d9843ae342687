import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useTranslation } from 'react-i18next';
import type { IntakeForm, Question } from '../../../shared/intake/intake.model.ts';
import { LineDeeds } from './LineDeeds.tsx';
import { QuestionFields } from './QuestionFields.tsx';

interface QuestionEditorProps {
  readonly form: IntakeForm;
  readonly question: Question;
  readonly problems: ReadonlySet<string>;
  /** Of the question in the form: `groups.2.questions.0`. */
  readonly path: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (question: Question) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A question in one line; its fields unfold. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { form, question, problems, path, isOpen, onOpen, onChange, onMove, onRemove } = props;
  const { t } = useTranslation();
  const isWrong = [...problems].some((field) => field.startsWith(`${path}.`));
  const text = question.text === '' ? t('intake.editor.unnamed') : question.text;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button
          color={isWrong ? 'error' : 'inherit'}
          onClick={() => onOpen(!isOpen)}
          aria-expanded={isOpen}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'start', textTransform: 'none', overflowWrap: 'anywhere' }}
        >
          {text}
          {question.isRequired && ' *'}
          <Box component="span" sx={{ color: 'text.secondary', ml: 1, fontWeight: 400, whiteSpace: 'nowrap' }}>
            {t(`intake.editor.kinds.${question.kind}`)}
          </Box>
        </Button>
        <LineDeeds name={question.text} onMove={onMove} onRemove={onRemove} />
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <QuestionFields form={form} question={question} problems={problems} path={path} onChange={onChange} />
      </Collapse>
    </Box>
  );
}
