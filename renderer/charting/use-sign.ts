import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { settledNote } from '../../shared/charting/carry.rules.ts';
import { api } from '../api/client.ts';
import { errorMessage } from '../api/error-message.ts';
import { isStale } from '../api/errors.ts';
import { useMe } from '../session/me.ts';
import { useNotify } from '../ui/notify.ts';
import { useSignNote } from './charting.api.ts';
import { wrongFields } from './focus.ts';
import type { WrongField } from './focus.ts';
import type { Desk } from './use-desk.ts';

export interface Signing {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** What stands in a field and is no value; nothing is signed over it. */
  readonly wrong: readonly WrongField[];
  readonly open: () => void;
  readonly close: () => void;
  readonly sign: () => void;
}

interface SigningEvents {
  /** Somebody else's draft is newer: nothing was signed. */
  readonly onStale: () => void;
  /** The note is being signed here, and where to go from it is decided here; `false`: that came to nothing. */
  readonly onSigning: (isSigning: boolean) => void;
}

/** Signs the note on the desk and goes on to the next one that waits, oldest first. */
export function useSign(desk: Desk, { onStale, onSigning }: SigningEvents): Signing {
  const { t } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signNote = useSignNote();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const isInHand = useRef(false);
  const { store, saver, chart } = desk;
  const { visitId } = chart.workspace.visit;

  const goOn = async (noteId: string): Promise<void> => {
    const waiting = await queries.fetchQuery({ ...api.charting.listUnsigned.queryOptions({ input: { mine: true, limit: 200 } }), staleTime: 0 });
    const next = waiting.find((item) => item.visitId !== visitId && item.state !== 'signed');
    notify.show({ severity: 'success', message: next ? t('charting.sign.doneNext') : t('charting.sign.doneLast') });
    await navigate(next ? `/notes/visit/${next.visitId}` : `/notes/${noteId}`);
  };
  const sign = async (): Promise<void> => {
    // A second Enter while the draft is still being written asks for the same signature.
    if (isInHand.current) return undefined;
    isInHand.current = true;
    setProblem(null);
    try {
      await saver.flush();
      if (saver.state().kind === 'stale') return onStale();
      onSigning(true);
      const signed = await signNote.mutateAsync({ visitId, version: saver.version(), body: settledNote(store.get()), typedName: me.name });
      saver.stop();
      setIsOpen(false);
      await goOn(signed.id);
    } catch (error) {
      onSigning(false);
      if (isStale(error)) return onStale();
      setProblem(errorMessage(t, error));
    } finally {
      isInHand.current = false;
    }
    return undefined;
  };
  return {
    isOpen,
    isBusy: signNote.isPending,
    problem,
    wrong,
    open: () => {
      setProblem(null);
      chart.gaps.refresh();
      setWrong(wrongFields(new Set(chart.gaps.get().mandatory.map((gap) => gap.field))));
      setIsOpen(true);
      void saver.flush();
    },
    close: () => setIsOpen(false),
    sign: () => void sign(),
  };
}
