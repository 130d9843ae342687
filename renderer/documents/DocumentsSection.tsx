import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { templateKinds, type TemplateKind, type TemplateSet } from '../../shared/documents/templates.model.ts';
import { api } from '../api/client.ts';
import { DraftNote } from '../ui/DraftNote.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { LazySamplePages } from './LazySamplePages.tsx';
import { LetterheadForm } from './LetterheadForm.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { useTemplates } from './use-templates.ts';

function kindOf(value: string): TemplateKind | undefined {
  return templateKinds.find((kind) => kind === value);
}

/** The letterhead and the templates beside what they print. */
function TemplatesEditor({ kept }: { readonly kept: TemplateSet }) {
  const { t } = useTranslation();
  const edit = useTemplates(kept);
  const { kind, template, details } = edit;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(20rem, 1fr) 30rem' }, alignItems: 'start' }}>
      <Box>
        <DraftNote draft={edit.draft} />
        <Section title={t('documents.settings.letterhead')}>
          <LetterheadForm details={details} hasLogo={kept.letterhead.hasLogo} isBusy={edit.isBusy} onChange={edit.changeLetterhead} onLogo={(logo) => void edit.setLogo(logo)} />
        </Section>
        <Section
          title={t('documents.settings.templates')}
          actions={
            <Button size="small" disabled={edit.isOurs || edit.isBusy} onClick={() => void edit.reset()}>
              {t('documents.settings.reset')}
            </Button>
          }
        >
          <TextField
            select
            fullWidth
            label={t('documents.settings.kind')}
            value={kind}
            onChange={(event) => edit.choose(kindOf(event.target.value) ?? kind)}
            helperText={t(edit.isOurs ? 'documents.settings.isOurs' : 'documents.settings.isChanged')}
            sx={{ mb: 2 }}
          >
            {templateKinds.map((one) => (
              <MenuItem key={one} value={one}>
                {t(`documents.kinds.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TemplateForm key={kind} kind={kind} template={template} onChange={edit.change} />
        </Section>
        <Box sx={{ display: 'flex', gap: 1, position: 'sticky', bottom: '-1.5rem', py: 1.25, bgcolor: 'background.default', borderTop: 1, borderColor: 'divider' }}>
          <Button variant="contained" loading={edit.isBusy} disabled={!edit.isDirty || !edit.isValid} onClick={() => void edit.save()}>
            {t('ui.save')}
          </Button>
          <Button disabled={!edit.isDirty || edit.isBusy} onClick={edit.cancel}>
            {t('ui.cancel')}
          </Button>
        </Box>
      </Box>
      <Box sx={{ position: { lg: 'sticky' }, top: 0 }}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t('documents.settings.sampleText')}
        </Typography>
        {edit.isValid && <LazySamplePages wanted={{ kind, template, letterhead: details, letterheadVersion: kept.letterhead.version }} />}
      </Box>
    </Box>
  );
}

/** How documents look and what they say: letterhead, logo, words, sections, each with its page beside it. */
export function DocumentsSection() {
  return <QueryView query={useQuery(api.documents.getTemplates.queryOptions())}>{(kept) => <TemplatesEditor kept={kept} />}</QueryView>;
}
