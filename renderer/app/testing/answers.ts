// Stands in for the program in tests of screens: the page talks to these answers instead of a transport.
import { ORPCError } from '@orpc/client';
import { contractErrors } from '../../../shared/contract/errors.ts';
import type { RefusalCode, RefusalData } from '../../../shared/contract/errors.ts';
import { permissions } from '../../../shared/contract/access.ts';
import type { ClinicProfile } from '../../../shared/clinic/clinic.model.ts';
import type { Me, SessionStatus } from '../../../shared/session/session.model.ts';
import type { ApiClient } from '../../api/client.ts';
import { connect } from '../../api/link.ts';

type Answer<Call> = Call extends (input: infer Input, ...rest: never[]) => Promise<infer Output>
  ? (input: Input) => Output | Promise<Output>
  : never;

/** What procedures answer, typed by the contract: `{ clients: { findClients: () => [] } }`. */
export type Answers = {
  readonly [Feature in keyof ApiClient]?: {
    readonly [Name in keyof ApiClient[Feature]]?: Answer<ApiClient[Feature][Name]>;
  };
};

export interface Call {
  readonly path: string;
  readonly input: unknown;
}

/** Makes the page talk to these answers. @returns every call that was made, in order. */
export function answerWith(answers: Answers): readonly Call[] {
  const calls: Call[] = [];
  connect({
    call: async ([feature = '', name = ''], input) => {
      calls.push({ path: `${feature}.${name}`, input });
      // Looked up by the path that the typed client sends, so the pair is one of the contract's.
      const group = answers[feature as keyof Answers] as Readonly<Record<string, (input: unknown) => unknown>> | undefined;
      const answer = group?.[name];
      if (!answer) throw new Error(`the test has no answer for ${feature}.${name}`);
      return answer(input);
    },
  });
  return calls;
}

/** The error that a refused call throws. */
export function refusal(code: RefusalCode, data: RefusalData = {}): ORPCError<RefusalCode, RefusalData> {
  return new ORPCError(code, { defined: true, status: contractErrors[code].status, data });
}

export const testMe: Me = {
  staffId: '01890000-0000-7000-8000-000000000001',
  name: 'Ana Brandt',
  roles: ['owner', 'therapist', 'frontDesk'],
  permissions: [...permissions],
  hasPin: true,
  mustChangePassword: false,
};

export const testStatus: SessionStatus = {
  phase: 'signedIn',
  problem: null,
  me: testMe,
  lockedName: null,
  kiosk: null,
  clinicName: 'Riverside',
  isDemo: false,
  demoSignIns: [],
  isReadOnly: false,
  lockAfterMinutes: 10,
  recoveryCodeConfirmed: true,
  timeZone: 'America/Chicago',
  locale: 'en-US',
  host: 'loopback',
  version: '0.0.0',
};

export const testProfile: ClinicProfile = {
  name: 'Riverside',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  currency: 'USD',
  phone: '',
  email: '',
  addressLines: [],
  pageSize: 'letter',
  weekStart: 7,
  hourCycle: 'h12',
  lockAfterMinutes: 10,
  version: 1,
};
