import { useEffect, useRef, useState } from 'react';
import type { MadeDocument, NotesStep, NotesWanted } from '../../shared/documents/documents.model.ts';
import { client } from '../api/client.ts';
import { describeError, isRefusedFor } from '../api/errors.ts';

/** A file of many notes on its way: what is shown in its dialog. */
export type NotesRun =
  | { readonly state: 'idle' }
  /** Charts of others are among them: one reason is asked for all. */
  | { readonly state: 'asking'; readonly charts: number }
  | { readonly state: 'running'; readonly step: NotesStep | undefined; readonly isCancelling: boolean }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'made'; readonly made: MadeDocument };

export interface NotesRunControl {
  readonly run: NotesRun;
  readonly start: (wanted: NotesWanted, reason?: string) => Promise<void>;
  readonly cancel: () => void;
  readonly close: () => void;
}

function chartsOf(error: unknown): number {
  const described = describeError(error);
  return described.kind === 'refusal' ? Number(described.details['count'] ?? 1) : 1;
}

/** Makes files of many notes, one at a time. Leaving the page cancels. */
export function useNotesRun(): NotesRunControl {
  const [run, setRun] = useState<NotesRun>({ state: 'idle' });
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);

  async function start(wanted: NotesWanted, reason?: string): Promise<void> {
    const own = new AbortController();
    leaving.current = own;
    setRun({ state: 'running', step: undefined, isCancelling: false });
    let made: MadeDocument | null = null;
    try {
      for await (const step of await client.documents.makeNotes({ wanted, reason }, { signal: own.signal })) {
        ({ made } = step);
        if (!own.signal.aborted) setRun({ state: 'running', step, isCancelling: false });
      }
      setRun(made === null || own.signal.aborted ? { state: 'idle' } : { state: 'made', made });
    } catch (error) {
      if (own.signal.aborted) setRun({ state: 'idle' });
      else if (isRefusedFor(error, 'chartReasonNeeded')) setRun({ state: 'asking', charts: chartsOf(error) });
      else setRun({ state: 'failed', error });
    }
  }

  return {
    run,
    start,
    cancel: () => {
      setRun((present) => (present.state === 'running' ? { ...present, isCancelling: true } : present));
      leaving.current?.abort();
    },
    close: () => setRun({ state: 'idle' }),
  };
}
