import { reading } from '../contract/procedure.ts';
import { systemCheck } from './system.model.ts';

export const systemContract = {
  /** How the program has been doing since it started. Holds names and counts only, so nothing of it is audited. */
  getCheck: reading('system.read').output(systemCheck),
};
