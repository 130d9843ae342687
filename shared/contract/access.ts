// Who may do what. A person may hold several roles and their permissions add up; a denial is personal and wins.
import { z } from 'zod';

export const roles = ['owner', 'therapist', 'frontDesk'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Every permission, with the roles that hold it (clinical.md 7.4). The first part names the feature. */
export const permissionRoles = {
  'session.own': ['owner', 'therapist', 'frontDesk'],
  'clinic.read': ['owner', 'therapist', 'frontDesk'],
  'clinic.write': ['owner'],
  /** Of oneself; whoever has `clinic.write` as well, of everybody. */
  'timeOff.write': ['owner', 'therapist'],
  'staff.read': ['owner', 'therapist', 'frontDesk'],
  'staff.write': ['owner'],
  'clients.read': ['owner', 'therapist', 'frontDesk'],
  'clients.write': ['owner', 'therapist', 'frontDesk'],
  /** A therapist's flags on their own clients; nobody else, whatever the reason (clinical.md 7.4). */
  'privateFlags.write': ['therapist'],
  /** Legal holds, complete copies, corrections, destruction. */
  'rights.write': ['owner'],
  'health.read': ['owner', 'therapist'],
  'health.write': ['owner', 'therapist', 'frontDesk'],
  'attachments.read': ['owner', 'therapist'],
  /** The desk scans a letter in; it does not read it back. */
  'attachments.write': ['owner', 'therapist', 'frontDesk'],
  /** Of a client who has the form in hand; nobody of the clinic holds it. */
  'kiosk.own': [],
  'consents.read': ['owner', 'therapist', 'frontDesk'],
  'consents.write': ['owner', 'therapist', 'frontDesk'],
  'schedule.read': ['owner', 'therapist', 'frontDesk'],
  'schedule.write': ['owner', 'therapist', 'frontDesk'],
  'episodes.read': ['owner', 'therapist'],
  'episodes.write': ['therapist'],
  'notes.read': ['owner', 'therapist'],
  'notes.write': ['therapist'],
  'documents.read': ['owner', 'therapist'],
  'history.read': ['owner', 'therapist', 'frontDesk'],
  'history.export': ['owner'],
  'audit.read': ['owner'],
  'backup.write': ['owner'],
  'system.read': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissionRoles;

// The keys of a constant object are exactly its type's keys.
export const permissions = Object.keys(permissionRoles) as readonly Permission[];
export const permission = z.enum(permissions as readonly [Permission, ...Permission[]]);

/** The permissions of a person: those of all roles together, less the personal denials. */
export function permissionsOf(held: readonly Role[], denied: readonly Permission[]): ReadonlySet<Permission> {
  return new Set(
    permissions.filter(
      (name) => !denied.includes(name) && permissionRoles[name].some((holder) => held.includes(holder)),
    ),
  );
}
