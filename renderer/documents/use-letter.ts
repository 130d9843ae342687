import { useEffect, useRef, useState } from 'react';
import type { MadeDocument } from '../../shared/documents/documents.model.ts';
import type { Letter, LetterText } from '../../shared/documents/letters.model.ts';
import { client } from '../api/client.ts';

/** After this pause in typing the draft is saved. */
const pauseMilliseconds = 1200;

export interface LetterEdit {
  readonly text: LetterText;
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed';
  readonly write: (text: LetterText) => void;
  /** Saves what is not saved yet; the letter as it stands then. */
  readonly save: () => Promise<Letter>;
  readonly finish: () => Promise<MadeDocument>;
  readonly discard: () => Promise<void>;
}

function isSame(one: LetterText, other: LetterText): boolean {
  return one.recipient.trim() === other.recipient.trim() && one.body === other.body;
}

/** A draft under the pen: saved after each pause, one saving at a time. */
export function useLetter(begun: Letter): LetterEdit {
  const [text, setText] = useState<LetterText>({ recipient: begun.recipient, body: begun.body });
  const [state, setState] = useState<LetterEdit['state']>('saved');
  const kept = useRef(begun);
  const latest = useRef<LetterText>(text);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  function save(): Promise<Letter> {
    const next = running.current.then(async () => {
      const wanted = latest.current;
      if (isSame(wanted, kept.current)) return kept.current;
      setState('saving');
      try {
        kept.current = await client.documents.saveLetter({ letterId: begun.id, version: kept.current.version, ...wanted });
        setState(isSame(latest.current, kept.current) ? 'saved' : 'unsaved');
        return kept.current;
      } catch (error) {
        setState('failed');
        throw error;
      }
    });
    // The next saving waits for this one, however it ends.
    running.current = next.catch(() => undefined);
    return next;
  }

  useEffect(() => {
    if (state !== 'unsaved') return undefined;
    // What fails shows as a state; the person saves again or goes on writing.
    const timer = setTimeout(() => void save().catch(() => undefined), pauseMilliseconds);
    return () => clearTimeout(timer);
    // Each keystroke begins the pause anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text, state]);

  return {
    text,
    state,
    write: (wanted) => {
      latest.current = wanted;
      setText(wanted);
      setState('unsaved');
    },
    save,
    finish: async () => {
      const { id: letterId, version } = await save();
      return client.documents.finishLetter({ letterId, version });
    },
    discard: async () => {
      await running.current;
      await client.documents.discardLetter({ letterId: begun.id, version: kept.current.version });
    },
  };
}
