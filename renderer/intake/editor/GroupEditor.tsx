import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { moved } from '../../../shared/intake/form.rules.ts';
import type { IntakeForm, Question, QuestionGroup } from '../../../shared/intake/intake.model.ts';
import { CappedField } from '../../ui/CappedField.tsx';
import { LineDeeds } from './LineDeeds.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';

interface GroupEditorProps {
  readonly form: IntakeForm;
  readonly group: QuestionGroup;
  readonly problems: ReadonlySet<string>;
  /** Of the page in the form: `groups.2`. */
  readonly path: string;
  readonly onChange: (group: QuestionGroup) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const blank: Omit<Question, 'id'> = {
  kind: 'yesNo', text: '', hint: '', isRequired: false, options: [], askedIf: null, detailHint: '', carries: [], fills: null,
};

/** A page: its title and text, and its questions in their order. */
export function GroupEditor({ form, group, problems, path, onChange, onMove, onRemove }: GroupEditorProps) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string>();
  const { questions } = group;
  const put = (index: number, question: Question): void => onChange({ ...group, questions: questions.map((one, place) => (place === index ? question : one)) });
  const add = (): void => {
    // Never one of a question that was taken out: answers of two versions are compared by it.
    const id = `q${crypto.randomUUID()}`;
    setOpenId(id);
    onChange({ ...group, questions: [...questions, { ...blank, id }] });
  };
  return (
    <Box role="group" aria-label={group.title} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <CappedField label={t('intake.editor.pageTitle')} value={group.title} max={120} onChange={(title) => onChange({ ...group, title })} error={problems.has(`${path}.title`)} fullWidth />
        <LineDeeds name={group.title} onMove={onMove} onRemove={onRemove} />
      </Box>
      <CappedField label={t('intake.editor.pageText')} value={group.text} max={1000} onChange={(text) => onChange({ ...group, text })} multiline />
      {questions.map((question, index) => (
        <QuestionEditor
          key={question.id}
          form={form}
          question={question}
          problems={problems}
          path={`${path}.questions.${index}`}
          isOpen={openId === question.id}
          onOpen={(isOpen) => setOpenId(isOpen ? question.id : undefined)}
          onChange={(next) => put(index, next)}
          onMove={(by) => onChange({ ...group, questions: [...moved(questions, index, by)] })}
          onRemove={() => onChange({ ...group, questions: questions.filter((_one, place) => place !== index) })}
        />
      ))}
      <Button onClick={add} sx={{ alignSelf: 'flex-start' }}>
        {t('intake.editor.addQuestion')}
      </Button>
    </Box>
  );
}
