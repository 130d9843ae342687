import type { ReactNode } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import { usePermission } from '../session/me.ts';
import { NoPermissionState } from '../ui/NoPermissionState.tsx';

interface NeedsPermissionProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** Shows its children to those who may see them, and says so plainly to the others. */
export function NeedsPermission({ permission, children }: NeedsPermissionProps) {
  return usePermission(permission) ? children : <NoPermissionState />;
}
