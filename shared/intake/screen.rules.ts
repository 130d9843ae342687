// What the six answers of a visit add to the health record.
import type { HealthAnswers } from '../clients/clients.model.ts';
import { SHORT_SCREEN } from '../clinical/screening.ts';
import type { ScreenAnswer, VisitScreen } from './checks.model.ts';
import type { ProposalLine } from './intake.model.ts';

/** Six times no: how most visits begin. */
export const nothingNew: VisitScreen = {
  answers: SHORT_SCREEN.map(({ id }): ScreenAnswer => ({ item: id, isYes: false, note: '', flags: [] })),
};

/** Conditions that a yes was found to stand for and that are not on file yet. */
export function screenLines(screen: VisitScreen, record: HealthAnswers): readonly ProposalLine[] {
  const onFile = new Set(record.flags.map(({ contraindicationId }) => contraindicationId));
  const found = screen.answers.filter(({ isYes }) => isYes).flatMap(({ flags, note }) => flags.map((contraindicationId) => ({ contraindicationId, note })));
  return found
    .filter(({ contraindicationId }, index) => !onFile.has(contraindicationId) && found.findIndex((one) => one.contraindicationId === contraindicationId) === index)
    .map(({ contraindicationId, note }) => ({ id: `add:${contraindicationId}`, part: 'conditions', change: 'add', contraindicationId, text: note, before: '' }));
}
