import { z } from 'zod';
import { backupManifest } from '../backup/backup.model.ts';
import { permission, role } from '../contract/access.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { durationMinutes, minuteOfDay, timeZone, weekday } from '../core/time.ts';
import { sessionReasons } from './session.reasons.ts';

export const passwordRules = { minimum: 15, maximum: 128 } as const;

/** 15 to 128 characters of any script, counted as a person counts them. Commonness is judged by the rules. */
export const newPassword = z
  .string()
  .max(512)
  .refine((text) => {
    const length = [...text.normalize('NFC')].length;
    return length >= passwordRules.minimum && length <= passwordRules.maximum;
  });
/** A password as typed at a sign-in: anything short enough to hash. */
export const givenPassword = z.string().min(1).max(512);
/** Switches people on a machine whose clinic is already open; wraps no key. */
export const pin = z.string().regex(/^\d{4,8}$/);
export const signInName = line(60);

/** Who asks, where nobody can be signed in, and what they know: their password, or the printed recovery code. */
export const ownerProof = z.object({
  signInName,
  secretKind: z.enum(['password', 'recoveryCode']),
  secret: givenPassword,
});
export type OwnerProof = z.infer<typeof ownerProof>;

export const me = z.object({
  staffId: id,
  name: z.string(),
  roles: z.array(role),
  permissions: z.array(permission),
  hasPin: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type Me = z.infer<typeof me>;

/**
 * `firstStart`: no clinic in the data folder. `closed`: the file is there, nobody has given a password since the
 * program started. `signedOut`, `locked`: the program holds the key. `kiosk`: a client has the form in hand, see `kiosk`.
 * `broken`: the file cannot be opened, see `problem`.
 */
export const sessionPhase = z.enum(['firstStart', 'closed', 'signedOut', 'locked', 'signedIn', 'kiosk', 'broken']);
export const sessionStatus = z.object({
  phase: sessionPhase,
  problem: z.enum(sessionReasons).nullable(),
  me: me.nullable(),
  /** Who locked this window; only a name, so that the person knows whose work waits. */
  lockedName: z.string().nullable(),
  /** `paused`: nobody has touched the form for a while; `done`: it was handed in. Both show nothing of it. */
  kiosk: z.enum(['filling', 'paused', 'done']).nullable(),
  clinicName: z.string().nullable(),
  isDemo: z.boolean(),
  demoSignIns: z.array(z.object({ signInName: z.string(), password: z.string(), pin: z.string(), title: z.string() })),
  isReadOnly: z.boolean(),
  lockAfterMinutes: z.int().min(1).max(120),
  recoveryCodeConfirmed: z.boolean(),
  timeZone: z.string().nullable(),
  locale: z.string(),
  host: z.enum(['electron', 'loopback']),
  version: z.string(),
});
export type SessionStatus = z.infer<typeof sessionStatus>;

export const person = z.object({ staffId: id, name: z.string(), colour: z.string(), hasPin: z.boolean() });
export type Person = z.infer<typeof person>;

export const newClinic = z.object({
  clinicName: line(120),
  timeZone,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/).default('en-US'),
  owner: z.object({
    name: line(120),
    signInName,
    password: newPassword,
    roles: z.array(role).min(1),
    licence: z.string().trim().max(60).default(''),
  }),
  room: z.object({ name: line(60) }),
  service: z.object({
    name: line(80),
    durationMinutes,
    bufferMinutes: z.int().min(0).max(60),
    priceCents: z.int().min(0).max(10_000_000),
  }),
  hours: z.array(z.object({ weekday, startMinute: minuteOfDay, endMinute: z.int().min(1).max(1440) })).max(21),
});
export type NewClinic = z.infer<typeof newClinic>;

/** What can stand in the place of a clinic's file that does not open. */
export const restorable = z.object({
  /** Where the backups lie, so that a person can bring others. */
  folder: z.string(),
  /** How the clinic calls itself and writes its times, as the newest backup says; null where none can be read. */
  clinic: z.object({ name: z.string(), timeZone: z.string(), locale: z.string() }).nullable(),
  /** Newest first. */
  backups: z.array(backupManifest),
  /** Backups in the folder that this person cannot restore: not whole, not this clinic's, or of a time before they were an owner. */
  leftOutCount: z.int(),
});
export type Restorable = z.infer<typeof restorable>;
