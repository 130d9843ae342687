import { createContext, useContext } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import type { Me, SessionStatus } from '../../shared/session/session.model.ts';

export interface SignedIn {
  readonly me: Me;
  readonly status: SessionStatus;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('this needs a signed-in person');
  return signedIn;
}

/** Who is signed in: `const me = useMe()`. @throws Error outside of the signed-in part. */
export function useMe(): Me {
  return useSignedIn().me;
}

/** The program's state for this window: host, version, read-only folder, demo. @throws Error as `useMe`. */
export function useStatus(): SessionStatus {
  return useSignedIn().status;
}

/** Whether this person may: `const canBook = usePermission('schedule.write')`. The program decides again. */
export function usePermission(permission: Permission): boolean {
  const { me, status } = useSignedIn();
  return me.permissions.includes(permission) && !(status.isReadOnly && permission.endsWith('.write'));
}
