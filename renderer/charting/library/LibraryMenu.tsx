import { useState } from 'react';
import BookmarkAddOutlined from '@mui/icons-material/BookmarkAddOutlined';
import IconButton from '@mui/material/IconButton';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import type { NoteTemplate } from '../../../shared/charting/library.model.ts';
import { useKeyLabel, useKeys } from '../../app/use-keys.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useRemoveTemplate, useSaveTemplate, useTemplates } from '../charting.api.ts';
import { useNoteStore } from '../note-store.ts';
import { PhraseDialog } from './PhraseDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { withTemplate } from './template-edits.ts';

/** What is selected in the text that has the focus. */
function selectedText(): string {
  const area = document.activeElement;
  return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '';
}

type Open = { readonly kind: 'phrase'; readonly text: string } | { readonly kind: 'template' } | null;

/** Phrases and templates: keeps the selected text, puts a template onto the note, keeps this note as one. */
export function LibraryMenu() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const notify = useNotify();
  const templates = useTemplates();
  const remove = useRemoveTemplate();
  const save = useSaveTemplate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const keys = useKeyLabel('charting.savePhrase');
  useKeys('charting', { savePhrase: () => setOpen({ kind: 'phrase', text: selectedText() }) });

  const choose = (next: Open): void => {
    setAnchor(null);
    setOpen(next);
  };
  const apply = (template: NoteTemplate): void => {
    const before = store.get();
    setAnchor(null);
    store.change(withTemplate(template.content));
    notify.show({ message: t('charting.template.applied', { name: template.name }), undo: async () => store.change(() => before) });
  };
  const drop = async (template: NoteTemplate): Promise<void> => {
    setAnchor(null);
    try {
      await remove.mutateAsync({ id: template.id });
      notify.show({
        message: t('charting.template.removed', { name: template.name }),
        undo: async () => {
          await save.mutateAsync({ scope: template.scope, name: template.name, content: template.content });
        },
      });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <>
      <IconButton
        aria-label={t('charting.phrase.menu')}
        title={t('charting.phrase.menu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        // A press would take the selection away before it is read.
        onMouseDown={(event) => {
          setText(selectedText());
          event.preventDefault();
        }}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ml: 'auto', width: '2rem', height: '2rem' }}
      >
        <BookmarkAddOutlined fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose({ kind: 'phrase', text })} sx={{ gap: 2 }}>
          {t(text === '' ? 'charting.phrase.new' : 'charting.phrase.ofSelection')}
          <KeyHint keys={keys} />
        </MenuItem>
        <Divider />
        <ListSubheader sx={{ lineHeight: '2rem' }}>{t('charting.template.title')}</ListSubheader>
        {(templates.data ?? []).map((template) => (
          <MenuItem
            key={template.id}
            onClick={() => apply(template)}
            onKeyDown={(event) => {
              if (event.key === 'Delete') void drop(template);
            }}
          >
            {template.name}
          </MenuItem>
        ))}
        <MenuItem onClick={() => choose({ kind: 'template' })}>{t('charting.template.keep')}</MenuItem>
      </Menu>
      {open?.kind === 'phrase' && <PhraseDialog text={open.text} onClose={() => setOpen(null)} />}
      {open?.kind === 'template' && <TemplateDialog onRemove={drop} onClose={() => setOpen(null)} />}
    </>
  );
}
