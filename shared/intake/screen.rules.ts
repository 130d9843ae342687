// What the six answers of a visit add to the health record.
import type { HealthAnswers } from '../clients/clients.model.ts';
import { findContraindication } from '../clinical/contraindications.ts';
import { SHORT_SCREEN } from '../clinical/screening.ts';
import type { ScreenAnswer, VisitScreen } from './checks.model.ts';
import type { ProposalLine } from './intake.model.ts';

/** Six times no: how most visits begin. */
export const nothingNew: VisitScreen = {
  answers: SHORT_SCREEN.map(({ id }): ScreenAnswer => ({ item: id, isYes: false, note: '', flags: [] })),
};

/** Whether a condition is of the day: a fever is over tomorrow, and must not rule out every visit to come. */
export function isOfTheDay(contraindicationId: string): boolean {
  return findContraindication(contraindicationId)?.ask === 'today';
}

/**
 * Conditions that a yes was found to stand for and that are not on file yet. What is of the day stays with the visit,
 * where there is one: the gate reads it there.
 */
export function screenLines(screen: VisitScreen, record: HealthAnswers, isOfVisit: boolean): readonly ProposalLine[] {
  const onFile = new Set(record.flags.map(({ contraindicationId }) => contraindicationId));
  const found = screen.answers
    .filter(({ isYes }) => isYes)
    .flatMap(({ flags, note }) => flags.map((contraindicationId) => ({ contraindicationId, note })))
    .filter(({ contraindicationId }) => !(isOfVisit && isOfTheDay(contraindicationId)));
  return found
    .filter(({ contraindicationId }, index) => !onFile.has(contraindicationId) && found.findIndex((one) => one.contraindicationId === contraindicationId) === index)
    .map(({ contraindicationId, note }) => ({ id: `add:${contraindicationId}`, part: 'conditions', change: 'add', contraindicationId, text: note, before: '' }));
}
