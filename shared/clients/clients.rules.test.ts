import { describe, expect, it } from 'vitest';
import type { Role } from '../contract/access.ts';
import { blankDetails } from './blank-client.ts';
import type { ClientDetails } from './clients.model.ts';
import { calledName, chartAccess, clientName, clientProblems, contraindicationsInForce } from './clients.rules.ts';
import { consentExpiry, consentsInForce, consentStateOn } from './consents.rules.ts';
import type { Contact } from './people.model.ts';
import { duplicateReasons, type ComparedDetails } from './duplicate.rules.ts';

const today = '2026-03-02';

const details: ClientDetails = { ...blankDetails, firstName: 'Maria', lastName: 'Lopez', phone: '312 555 0101' };
const rosa: Contact = { name: 'Rosa López', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: '' };

describe('names', () => {
  it('shows the preferred name between the others, and calls by it', () => {
    expect(clientName({ ...details, preferredName: 'Mia' })).toBe('Maria “Mia” Lopez');
    expect(clientName({ ...details, preferredName: 'Maria' })).toBe('Maria Lopez');
    expect(calledName({ ...details, preferredName: 'Mia' })).toBe('Mia Lopez');
    expect(calledName(details)).toBe('Maria Lopez');
  });
});

describe('clientProblems', () => {
  it('takes a name and a phone number', () => {
    expect(clientProblems(details, today)).toEqual([]);
  });

  it.each<[Partial<ClientDetails>, string, string]>([
    [{ phone: 'call me' }, 'phone', 'phone'],
    [{ contacts: [{ ...rosa, phone: '12' }] }, 'contacts.0.phone', 'phone'],
    [{ contacts: [rosa, { ...rosa, email: 'rosa' }] }, 'contacts.1.email', 'email'],
    [{ email: 'maria@' }, 'email', 'email'],
    [{ email: 'a b@c.d' }, 'email', 'email'],
    [{ birthDate: '2026-03-03' }, 'birthDate', 'birthDateAhead'],
    [{ birthDate: '2026-04' }, 'birthDate', 'birthDateAhead'],
    [{ birthDate: '2027' }, 'birthDate', 'birthDateAhead'],
  ])('%j: %s is %s', (change, field, messageKey) => {
    expect(clientProblems({ ...details, ...change }, today)).toEqual([{ field, messageKey }]);
  });

  it.each(['2026-03-02', '2026-03', '2026'])('takes %s as a birth date today', (birthDate) => {
    expect(clientProblems({ ...details, birthDate }, today)).toEqual([]);
  });
});

describe('chartAccess', () => {
  const owner: readonly Role[] = ['owner'];
  const therapist: readonly Role[] = ['therapist'];
  const both: readonly Role[] = ['owner', 'therapist', 'frontDesk'];

  it.each<[string, readonly Role[], boolean, { own?: boolean; nobodys?: boolean; reason?: boolean }, 'allowed' | 'reasonNeeded']>([
    ['therapist, own client', therapist, true, { own: true }, 'allowed'],
    ['therapist, other client', therapist, true, {}, 'reasonNeeded'],
    ['therapist, other client, reason given', therapist, true, { reason: true }, 'allowed'],
    ['therapist who reads all', therapist, false, {}, 'allowed'],
    ['therapist, client whom nobody treats yet', therapist, true, { nobodys: true }, 'allowed'],
    ['owner who does not treat', owner, false, {}, 'reasonNeeded'],
    ['owner who does not treat, client whom nobody treats yet', owner, false, { nobodys: true }, 'reasonNeeded'],
    ['owner who does not treat, reason given', owner, true, { reason: true }, 'allowed'],
    ['owner who is the treating therapist', both, true, { own: true }, 'allowed'],
    ['owner who is a therapist, other client', both, true, {}, 'reasonNeeded'],
    ['desk with a visit of its own making', ['frontDesk'], false, { own: true }, 'reasonNeeded'],
  ])('%s', (_title, roles, ownClientsOnly, facts, expected) => {
    expect(
      chartAccess({
        actor: { roles, ownClientsOnly },
        isOwnClient: facts.own ?? false,
        isNobodysClient: facts.nobodys ?? false,
        hasReason: facts.reason ?? false,
      }),
    ).toBe(expected);
  });
});

describe('contraindicationsInForce', () => {
  const flags = [
    { contraindicationId: 'ci_aneurysm', note: '' },
    { contraindicationId: 'ci_aneurysm', note: 'twice' },
    { contraindicationId: 'ci_fever', note: '' },
  ];
  const clearance = { contraindicationId: 'ci_aneurysm', by: 'Dr. Cole', date: '2026-03-01', document: '', expiresOn: null };

  it.each<[string, string | null, boolean]>([
    ['2026-03-01', null, true],
    ['2026-03-02', '2026-03-02', true],
    ['2026-03-01', '2026-03-01', false],
    ['2026-03-03', null, false],
  ])('a clearance from %s until %s', (date, expiresOn, isCleared) => {
    expect(contraindicationsInForce({ flags, clearances: [{ ...clearance, date, expiresOn }] }, today)).toEqual({
      contraindicationIds: ['ci_aneurysm', 'ci_fever'],
      clearedContraindicationIds: isCleared ? ['ci_aneurysm'] : [],
    });
  });
});

describe('consents', () => {
  const given = {
    consentId: 'consent_treatment',
    state: 'granted',
    signer: 'client',
    method: 'typed',
    signedName: 'Maria Lopez',
    expiresOn: null,
  } as const;

  it('lets consent to treat hold for a year, others until they are revoked, and keeps a day that was given', () => {
    expect(consentExpiry(given, today)).toBe('2027-03-02');
    expect(consentExpiry({ ...given, consentId: 'consent_draping' }, today)).toBeNull();
    expect(consentExpiry({ ...given, expiresOn: '2026-09-01' }, today)).toBe('2026-09-01');
    expect(consentExpiry({ ...given, state: 'declined' }, today)).toBeNull();
  });

  it('expires after its last day', () => {
    const kept = { ...given, expiresOn: '2026-03-02' };
    expect(consentStateOn(kept, '2026-03-02')).toBe('granted');
    expect(consentStateOn(kept, '2026-03-03')).toBe('expired');
    expect(consentStateOn({ ...kept, state: 'revoked' }, '2026-03-03')).toBe('revoked');
  });

  it('permits only what is granted', () => {
    const recordedAt = '2026-03-01T10:00:00.000Z';
    const latest = [
      { ...given, recordedAt },
      { ...given, consentId: 'consent_cupping', state: 'declined', recordedAt } as const,
      { ...given, consentId: 'consent_photo', expiresOn: '2026-03-01', recordedAt },
    ];
    expect(consentsInForce(latest, today)).toEqual(['consent_treatment']);
  });
});

describe('duplicateReasons', () => {
  const known: ComparedDetails = { firstName: 'María', lastName: 'López', phone: '+1 312 555 0101', birthDate: '1984-06-11' };

  it.each<[string, Partial<ComparedDetails>, readonly string[]]>([
    ['the same number without country code', { phone: '(312) 555-0101' }, ['phone']],
    ['the same name', { firstName: 'maria', lastName: 'LOPEZ' }, ['name']],
    ['the same birth date and last name', { lastName: 'lopez', birthDate: '1984-06-11' }, ['birthDate']],
    ['only the birth date', { birthDate: '1984-06-11' }, []],
    ['only the last name', { lastName: 'Lopez' }, []],
    ['the beginning of a number', { phone: '5550' }, []],
    ['nothing at all', {}, []],
  ])('%s', (_title, typed, reasons) => {
    expect(duplicateReasons({ firstName: '', lastName: '', phone: '', birthDate: null, ...typed }, known)).toEqual(reasons);
  });
});
