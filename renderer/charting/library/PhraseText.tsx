import { useId, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { NoteText } from '../../episodes/fields/NoteText.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useFormat } from '../../ui/use-format.ts';
import { usePhrases } from '../charting.api.ts';
import { phraseCallAt, phrasesFor, withPhrase } from './phrase-match.ts';
import type { PhraseCall } from './phrase-match.ts';

interface Offer {
  readonly call: PhraseCall;
  readonly caret: number;
  readonly at: number;
}

/** Running text in which `/` calls a phrase: arrows choose, Enter or Tab takes it, Escape leaves the slash as it is. */
export function PhraseText(props: ComponentProps<typeof NoteText>) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const phrases = usePhrases();
  const [offer, setOffer] = useState<Offer | null>(null);
  const offered = offer ? phrasesFor(phrases.data ?? [], offer.call.query) : [];
  const isOpen = offered.length > 0;

  const look = (text: string, caret: number): void => {
    const call = phraseCallAt(text, caret);
    setOffer(call ? { call, caret, at: 0 } : null);
  };
  const take = (at: number): void => {
    const phrase = offered[at];
    if (!offer || !phrase) return;
    const next = withPhrase(value, offer.call, offer.caret, phrase);
    if (next.text.length > props.most) {
      notify.show({ severity: 'warning', message: t('charting.phrase.noRoom', { shortcut: phrase.shortcut, most: format.number(props.most) }) });
      return;
    }
    onChange(next.text);
    setOffer(null);
    requestAnimationFrame(() => {
      const area = box.current?.querySelector('textarea');
      area?.focus();
      area?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!offer || !isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setOffer({ ...offer, at: (offer.at + step + offered.length) % offered.length });
    else if (event.key === 'Enter' || event.key === 'Tab') take(offer.at);
    else if (event.key === 'Escape') setOffer(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box ref={box} sx={{ position: 'relative' }} onKeyDown={onKeyDown} onBlur={() => setOffer(null)}>
      <NoteText
        {...props}
        onChange={(text) => {
          onChange(text);
          const caret = box.current?.querySelector('textarea')?.selectionStart ?? text.length;
          look(text, caret);
        }}
        describe={isOpen ? { list: listId, option: `${listId}-${offer?.at ?? 0}` } : undefined}
      />
      {isOpen && (
        <Paper elevation={6} id={listId} role="listbox" aria-label={t('charting.phrase.list')} sx={{ position: 'absolute', zIndex: 5, left: 8, right: 8, top: '100%', mt: 0.5, py: 0.5, maxHeight: '16rem', overflowY: 'auto' }}>
          {offered.map((phrase, index) => (
            <Box
              key={phrase.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === offer?.at}
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(index)}
              sx={{ px: 1.5, py: 0.5, cursor: 'pointer', display: 'flex', gap: 1.5, alignItems: 'baseline', bgcolor: index === offer?.at ? 'primary.light' : 'transparent' }}
            >
              <Typography variant="body2" component="span" sx={{ fontWeight: 600, flex: 'none' }}>
                /{phrase.shortcut}
              </Typography>
              <Typography variant="body2" component="span" noWrap color="textSecondary">
                {phrase.text}
              </Typography>
            </Box>
          ))}
        </Paper>
      )}
    </Box>
  );
}
