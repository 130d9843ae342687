import { permissionsOf } from '../../shared/contract/access.ts';
import type { AuditAction } from '../../shared/audit/audit.model.ts';
import type { Me } from '../../shared/session/session.model.ts';
import { appendAuditEvent, type AuditDetail } from '../../db/audit/audit.queries.ts';
import type { Db } from '../../db/database.ts';
import { findStaffMember, findStaffSecrets } from '../../db/staff/staff.queries.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import type { OpenClinic } from '../store/clinic-store.ts';
import { signOutAt, type Actor } from './seats.ts';

/** The person as calls are made by them. A member who has left gets none. */
export async function loadActor(db: Db, staffId: string): Promise<Actor | undefined> {
  const member = await findStaffMember(db, staffId);
  const secrets = await findStaffSecrets(db, staffId);
  if (!member?.isActive || !secrets) return undefined;
  return {
    staffId,
    name: member.name,
    licence: member.licence,
    roles: member.roles,
    permissions: permissionsOf(member.roles, member.denied),
    ownClientsOnly: member.ownClientsOnly,
    mustChangePassword: secrets.mustChangePassword,
  };
}

export async function toMe(db: Db, actor: Actor): Promise<Me> {
  const secrets = await findStaffSecrets(db, actor.staffId);
  return {
    staffId: actor.staffId,
    name: actor.name,
    roles: [...actor.roles],
    permissions: [...actor.permissions],
    hasPin: secrets?.pin !== undefined,
    mustChangePassword: actor.mustChangePassword,
  };
}

/** Makes a change of somebody's rights count at once, on every seat they sit at. */
export async function refreshActor(program: Program, staffId: string): Promise<void> {
  const db = program.store.clinic?.db;
  if (!db) return;
  const actor = await loadActor(db, staffId);
  for (const seat of program.seats.all()) {
    // A client's seat has rights of its own.
    if (seat.kiosk || seat.actor?.staffId !== staffId) continue;
    if (actor) seat.actor = actor;
    else signOutAt(seat);
  }
}

export function openClinicOf(program: Program): OpenClinic {
  return program.store.clinic ?? refuse('locked');
}

/** Writes an event of the session itself, outside any use case's transaction. */
export async function auditSession(
  program: Program,
  clinic: OpenClinic,
  event: { readonly action: AuditAction; readonly staffId: string | null; readonly detail?: AuditDetail },
): Promise<void> {
  await clinic.db.transaction().execute((tx) =>
    appendAuditEvent(tx, {
      at: program.options.clock(),
      action: event.action,
      staffId: event.staffId,
      clientId: null,
      subjectId: null,
      detail: event.detail ?? {},
    }),
  );
}
