import type { TFunction } from 'i18next';
import { flagsForbidding } from '../../shared/screening/gate.rules.ts';
import type { Gate, GateFlag } from '../../shared/screening/screening.model.ts';

function namesOf(flags: readonly GateFlag[]): string {
  return flags.map((flag) => flag.label).join('; ');
}

/** Why there is no treatment at all, or none with cups; undefined where the gate stands open. */
export function closedText(t: TFunction, gate: Gate): string | undefined {
  const { flags, decided, result, suggested } = gate;
  const forbidding = flagsForbidding(flags, 'neuromuscular_therapy');
  if (suggested === 'defer_or_refer') return t('screening.closed.defer', { names: namesOf(forbidding.filter((flag) => flag.classes.general === 'absolute')) });
  if (suggested === 'clearance_required') return t('screening.closed.clearance', { names: namesOf(forbidding) });
  if (result === 'defer_or_refer' || result === 'clearance_required') return t('screening.closed.decided', { reason: decided?.reason ?? '' });
  const cups = flagsForbidding(flags, 'cupping');
  return cups.length === 0 ? undefined : t('screening.closed.cups', { names: namesOf(cups) });
}
