import { useContext } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { CONTRAINDICATION_IDS } from '../../../shared/clinical/contraindications.ts';
import { hasOptions } from '../../../shared/intake/form.rules.ts';
import { questionFills, questionKind, questionKinds, type IntakeForm, type Question } from '../../../shared/intake/intake.model.ts';
import { OwnConditionsContext, useConditionLabel } from '../../clients/health/own-conditions.ts';
import { CappedField } from '../../ui/CappedField.tsx';
import { AskedIfField } from './AskedIfField.tsx';
import { OptionsField } from './OptionsField.tsx';

interface QuestionFieldsProps {
  readonly form: IntakeForm;
  readonly question: Question;
  readonly problems: ReadonlySet<string>;
  readonly path: string;
  readonly onChange: (question: Question) => void;
}

/** What a question asks, how it is answered, when it is asked, and what an answer stands for. */
export function QuestionFields({ form, question, problems, path, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const put = (change: Partial<Question>): void => onChange({ ...question, ...change });
  const own = useContext(OwnConditionsContext);
  const labelOf = useConditionLabel();
  const isQuestion = question.kind !== 'info';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))', gap: 1.5, py: 1.5, alignItems: 'start' }}>
      <CappedField
        label={t('intake.editor.questionText')}
        value={question.text}
        max={300}
        onChange={(text) => put({ text })}
        error={problems.has(`${path}.text`)}
        multiline
        sx={{ gridColumn: '1 / -1' }}
      />
      <TextField select label={t('intake.editor.kind')} value={question.kind} onChange={(event) => put({ kind: questionKind.parse(event.target.value) })}>
        {questionKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`intake.editor.kinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <AskedIfField form={form} question={question} isWrong={problems.has(`${path}.askedIf`)} onChange={(askedIf) => put({ askedIf })} />
      {isQuestion && <CappedField label={t('intake.editor.hint')} value={question.hint} max={300} onChange={(hint) => put({ hint })} />}
      {question.kind === 'yesNo' && <CappedField label={t('intake.editor.detailHint')} value={question.detailHint} max={200} onChange={(detailHint) => put({ detailHint })} />}
      {hasOptions(question.kind) && <OptionsField options={question.options} isWrong={problems.has(`${path}.options`)} onChange={(options) => put({ options })} />}
      {isQuestion && (
        <Autocomplete<string, true>
          multiple
          options={[...own.map(({ id }) => id), ...CONTRAINDICATION_IDS]}
          value={question.carries}
          onChange={(_event, carries) => put({ carries: carries.slice(0, 6) })}
          getOptionLabel={labelOf}
          clearText={t('ui.clear')}
          openText={t('clients.open')}
          closeText={t('ui.close')}
          renderInput={(params) => <TextField {...params} label={t(question.kind === 'yesNo' ? 'intake.editor.carries' : 'intake.editor.carriesAny')} error={problems.has(`${path}.carries`)} />}
          sx={{ gridColumn: '1 / -1' }}
        />
      )}
      {isQuestion && (
        <TextField
          select
          label={t('intake.editor.fills')}
          value={question.fills ?? ''}
          onChange={(event) => put({ fills: questionFills.find((one) => one === event.target.value) ?? null })}
          error={problems.has(`${path}.fills`)}
        >
          <MenuItem value="">{t('intake.editor.fillsNone')}</MenuItem>
          {questionFills.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`intake.editor.fillsOf.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {isQuestion && (
        <FormControlLabel label={t('intake.editor.isRequired')} control={<Checkbox checked={question.isRequired} onChange={(event) => put({ isRequired: event.target.checked })} />} />
      )}
    </Box>
  );
}
