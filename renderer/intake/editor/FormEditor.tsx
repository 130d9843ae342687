import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { moved } from '../../../shared/intake/form.rules.ts';
import { signerRoles, type QuestionGroup } from '../../../shared/intake/intake.model.ts';
import { CappedField } from '../../ui/CappedField.tsx';
import { DraftDot } from '../../ui/DraftDot.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import type { EditedForm } from './edited-form.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { useFormEdit } from './use-form-edit.ts';

interface FormEditorProps {
  readonly edited: EditedForm;
  readonly onDone: () => void;
}

/** A form of the clinic: title, pages with their questions, who signs. Publishing makes a new version. */
export function FormEditor({ edited, onDone }: FormEditorProps) {
  const { t } = useTranslation();
  const edit = useFormEdit(edited, onDone);
  const { form, put, problems } = edit;
  const putGroup = (index: number, group: QuestionGroup): void => put({ ...form, groups: form.groups.map((one, place) => (place === index ? group : one)) });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: '60rem' }}>
      <DraftNote draft={edit.draft} />
      <CappedField label={t('intake.editor.formTitle')} value={form.title} max={120} onChange={(title) => put({ ...form, title })} error={problems.has('title')} autoFocus />
      {form.groups.map((group, index) => (
        <GroupEditor
          key={group.id}
          form={form}
          group={group}
          problems={problems}
          path={`groups.${index}`}
          onChange={(next) => putGroup(index, next)}
          onMove={(by) => put({ ...form, groups: [...moved(form.groups, index, by)] })}
          onRemove={() => put({ ...form, groups: form.groups.filter((_one, place) => place !== index) })}
        />
      ))}
      <Button
        variant="outlined"
        onClick={() => put({ ...form, groups: [...form.groups, { id: `g${crypto.randomUUID()}`, title: '', text: '', questions: [] }] })}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('intake.editor.addPage')}
      </Button>
      <CappedField label={t('intake.editor.statement')} value={form.statement} max={2000} onChange={(statement) => put({ ...form, statement })} multiline minRows={2} />
      <Box role="group" aria-label={t('intake.editor.signersLabel')}>
        <Typography variant="subtitle2">{t('intake.editor.signersLabel')}</Typography>
        {signerRoles.map((role) => (
          <FormControlLabel
            key={role}
            label={t(`intake.signers.${role}`)}
            control={
              <Checkbox
                checked={form.signers.includes(role)}
                onChange={(event) => put({ ...form, signers: signerRoles.filter((one) => (one === role ? event.target.checked : form.signers.includes(one))) })}
              />
            }
          />
        ))}
      </Box>
      {problems.size > 0 && <Alert severity="warning">{t('intake.editor.problems')}</Alert>}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button variant="contained" loading={edit.isBusy} onClick={() => void edit.publish()}>
          {t('intake.editor.publish')}
        </Button>
        <Button onClick={() => void edit.draft.discard().then(onDone)}>{t('intake.editor.discard')}</Button>
        <DraftDot draft={edit.draft} />
      </Box>
    </Box>
  );
}
