import type { TFunction } from 'i18next';
import type { MisfitVisit } from '../../shared/schedule/misfit.model.ts';
import { equipmentName } from '../clinic/equipment.ts';

/** Why a visit does not fit, in a few words. */
export function misfitText(t: TFunction, { misfit, misfitWhat, therapistName, roomName, serviceName }: MisfitVisit): string {
  const what = misfit === 'roomLacks' ? equipmentName(t, misfitWhat) : misfitWhat;
  return t(`schedule.reassign.why.${misfit}`, { therapist: therapistName, room: roomName ?? '', service: serviceName, what });
}
