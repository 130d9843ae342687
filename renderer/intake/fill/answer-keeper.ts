// Keeps answers and signatures at each change, outside of what React renders: saves run one after another, each with the newest answers.
import type { Answer, Answers, BegunSignature } from '../../../shared/intake/intake.model.ts';
import { createDraftSaver } from '../../ui/draft-saver.ts';

export interface Kept {
  readonly answers: Answers;
  readonly signatures: readonly BegunSignature[];
  readonly version: number;
}

export interface Keeping {
  readonly save: (kept: Kept) => Promise<{ readonly version: number }>;
  /** Hears why a save was refused; the next change tries again. */
  readonly onFailure: (error: unknown) => void;
}

export interface AnswersView {
  readonly answers: Answers;
  /** One for each role that has begun to sign. */
  readonly signatures: readonly BegunSignature[];
  readonly state: 'clean' | 'saving' | 'saved' | 'failed';
}

export interface AnswerKeeper {
  /** Says how to save from now on. */
  connect(keeping: Keeping): void;
  put(questionId: string, answer: Answer | undefined, isWhole: boolean): void;
  sign(signature: BegunSignature): void;
  flush(): Promise<void>;
  subscribe(listener: () => void): () => void;
  get(): AnswersView;
}

export function createAnswerKeeper(initial: Kept): AnswerKeeper {
  let { version } = initial;
  let view: AnswersView = { answers: initial.answers, signatures: initial.signatures, state: 'clean' };
  let keeping: Keeping | undefined;
  const listeners = new Set<() => void>();
  const show = (next: Partial<AnswersView>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const saver = createDraftSaver(async () => {
    const { answers, signatures } = view;
    try {
      const saved = await keeping?.save({ answers, signatures, version });
      version = saved?.version ?? version;
      // What was typed meanwhile is not kept yet.
      if (view.answers === answers && view.signatures === signatures) show({ state: 'saved' });
    } catch (error) {
      show({ state: 'failed' });
      keeping?.onFailure(error);
    }
  });
  return {
    connect: (next) => {
      keeping = next;
    },
    put: (questionId, answer, isWhole) => {
      const { [questionId]: _before, ...others } = view.answers;
      show({ answers: answer === undefined ? others : { ...others, [questionId]: answer }, state: 'saving' });
      saver.changed();
      if (isWhole) void saver.flush();
    },
    sign: (signature) => {
      show({ signatures: [...view.signatures.filter(({ role }) => role !== signature.role), signature], state: 'saving' });
      saver.changed();
    },
    flush: saver.flush,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => view,
  };
}
