import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerProblems, pagesDone, type AnswerProblem } from '../../../shared/intake/answers.rules.ts';
import type { IntakeDraft, SignerRole } from '../../../shared/intake/intake.model.ts';
import { client as calls } from '../../api/client.ts';
import { isStale } from '../../api/errors.ts';
import { useNotify } from '../../ui/notify.ts';
import { signaturesOf } from './SignatureStep.tsx';
import { useAnswers, type AnswersGiven } from './use-answers.ts';

export interface Fill {
  readonly given: AnswersGiven;
  readonly page: number;
  readonly setPage: (page: number) => void;
  readonly signers: readonly SignerRole[];
  readonly problems: readonly AnswerProblem[];
  /** Somebody has tried to hand in: what is missing is marked. */
  readonly isMarked: boolean;
  readonly pagesDone: number;
  readonly canHandIn: boolean;
  readonly isBusy: boolean;
  /** @returns whether it was handed in. */
  readonly handIn: () => Promise<boolean>;
}

/** The state of an intake that staff fill in: answers kept as they come, pages, signatures, handing in. */
export function useFill(draft: IntakeDraft, onStale: () => void): Fill {
  const { t } = useTranslation();
  const notify = useNotify();
  const [page, setPage] = useState(0);
  const [isMarked, setMarked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const given = useAnswers(draft, {
    save: (kept) => calls.intake.saveAnswers({ draftId: draft.id, version: kept.version, answers: { ...kept.answers }, signatures: [...kept.signatures] }),
    onFailure: (error) => {
      if (!isStale(error)) return notify.error(error);
      notify.show({ message: t('intake.staleText'), severity: 'warning' });
      onStale();
    },
  });
  const { signers } = draft;
  const problems = answerProblems(draft.form, given.answers);
  const signatures = signaturesOf(signers, given.signatures);
  const handIn = async (): Promise<boolean> => {
    setMarked(true);
    const [first] = problems;
    if (first) {
      setPage(draft.form.groups.findIndex(({ id }) => id === first.groupId));
      return false;
    }
    setBusy(true);
    try {
      await given.flush();
      await calls.intake.handIn({ draftId: draft.id, answers: { ...given.answers }, signatures });
      notify.show({ message: t('intake.handedIn'), severity: 'success' });
      return true;
    } catch (error) {
      notify.error(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    given, page, setPage, signers, problems, isMarked, isBusy, handIn,
    pagesDone: pagesDone(draft.form, given.answers),
    canHandIn: signatures.length === signers.length,
  };
}
