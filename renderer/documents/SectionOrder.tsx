import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import { useTranslation } from 'react-i18next';
import type { DocumentTemplate, SectionName, TemplateKind } from '../../shared/documents/templates.model.ts';
import { movedSection, orderedSections } from '../../shared/documents/templates.rules.ts';

interface SectionOrderProps {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly onChange: (template: DocumentTemplate) => void;
}

/** Which sections appear, and in which order. */
export function SectionOrder({ kind, template, onChange }: SectionOrderProps) {
  const { t } = useTranslation();
  const order = orderedSections(kind, template);
  const toggle = (name: SectionName): void => {
    const hidden = template.hidden.includes(name) ? template.hidden.filter((one) => one !== name) : [...template.hidden, name];
    onChange({ ...template, hidden });
  };
  return (
    <List dense disablePadding aria-label={t('documents.settings.sections')}>
      {order.map((name, index) => {
        const label = t(`documents.settings.sectionNames.${name}`);
        const move = (by: 1 | -1): void => onChange({ ...template, order: movedSection(order, name, by) });
        return (
          <ListItem
            key={name}
            disableGutters
            secondaryAction={
              <>
                <IconButton size="small" aria-label={t('documents.settings.up', { section: label })} disabled={index === 0} onClick={() => move(-1)}>
                  <ArrowUpwardIcon fontSize="small" />
                </IconButton>
                <IconButton size="small" aria-label={t('documents.settings.down', { section: label })} disabled={index === order.length - 1} onClick={() => move(1)}>
                  <ArrowDownwardIcon fontSize="small" />
                </IconButton>
              </>
            }
          >
            <FormControlLabel control={<Checkbox size="small" checked={!template.hidden.includes(name)} onChange={() => toggle(name)} />} label={label} />
          </ListItem>
        );
      })}
    </List>
  );
}
