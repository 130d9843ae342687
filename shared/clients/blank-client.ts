import type { ClientDetails } from './clients.model.ts';

/** A record of which nothing is known yet. */
export const blankDetails: ClientDetails = {
  firstName: '',
  lastName: '',
  preferredName: '',
  pronouns: '',
  birthDate: null,
  sexRecorded: 'unknown',
  phone: '',
  email: '',
  address: '',
  language: '',
  needsInterpreter: false,
  occupation: '',
  workPosture: '',
  physicalLoad: 'unknown',
  sport: '',
  dominantHand: 'unknown',
  therapistWish: 'any',
  contacts: [],
  doctors: [],
  own: [],
  deskNote: '',
};
