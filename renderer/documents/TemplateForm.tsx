import { useRef } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { unknownFields, type LetterField } from '../../shared/documents/letters.rules.ts';
import { isLetterTemplate, templateSections, type DocumentTemplate, type TemplateKind } from '../../shared/documents/templates.model.ts';
import { letters } from '../../shared/messages/en/letters.ts';
import { FieldMenu } from './FieldMenu.tsx';
import { SectionOrder } from './SectionOrder.tsx';

interface TemplateFormProps {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly onChange: (template: DocumentTemplate) => void;
}

function ourBody(kind: TemplateKind): string {
  const bodies: Readonly<Record<string, string>> = letters.bodies;
  return bodies[kind] ?? '';
}

/** The text of a letter with its fields; ours stands there until the clinic writes its own. */
function BodyField({ kind, template, onChange }: TemplateFormProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const body = template.body === '' ? ourBody(kind) : template.body;
  const slips = unknownFields(body);
  const insert = (field: LetterField): void => {
    const at = input.current?.selectionStart ?? body.length;
    onChange({ ...template, body: `${body.slice(0, at)}{{${field}}}${body.slice(input.current?.selectionEnd ?? at)}` });
    input.current?.focus();
  };
  return (
    <>
      <TextField
        label={t('documents.letter.body')}
        value={body}
        onChange={(event) => onChange({ ...template, body: event.target.value })}
        inputRef={input}
        multiline
        minRows={10}
        maxRows={18}
        error={slips.length > 0}
        helperText={slips.length > 0 ? t('documents.letter.unknownFields', { names: slips.join(', ') }) : t('documents.settings.bodyHint')}
        slotProps={{ htmlInput: { maxLength: 8000 } }}
      />
      <Box>
        <FieldMenu onChoose={insert} />
      </Box>
    </>
  );
}

/** What a clinic changes of one kind: its words, and the sections. */
export function TemplateForm({ kind, template, onChange }: TemplateFormProps) {
  const { t } = useTranslation();
  const words = (name: 'intro' | 'closing') => (
    <TextField
      label={t(`documents.settings.${name}`)}
      value={template[name]}
      onChange={(event) => onChange({ ...template, [name]: event.target.value })}
      multiline
      minRows={2}
      maxRows={8}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {isLetterTemplate(kind) ? <BodyField kind={kind} template={template} onChange={onChange} /> : words('intro')}
      {templateSections[kind].length > 0 && (
        <Box>
          <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
            {t('documents.settings.sections')}
          </Typography>
          <SectionOrder kind={kind} template={template} onChange={onChange} />
        </Box>
      )}
      {!isLetterTemplate(kind) && words('closing')}
    </Box>
  );
}
