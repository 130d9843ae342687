import { foldText } from '../../shared/core/text.ts';
import type { en } from '../../shared/messages/en/index.ts';
import type { Permission } from '../../shared/contract/access.ts';
import type { AppDialog } from './frame-deeds.ts';

/** What choosing a command does: go to an address, open a dialog of the frame, or one of the frame's own deeds. */
export type CommandTarget =
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'dialog'; readonly dialog: AppDialog }
  | { readonly kind: 'deed'; readonly deed: 'lock' | 'hideNames' | 'openWindow' };

export interface Command {
  readonly name: keyof typeof en.app.actions;
  readonly needs: Permission;
  readonly target: CommandTarget;
}

/** The actions of the finder; a feature adds a line here and a text under `app.actions`. */
export const commands: readonly Command[] = [
  { name: 'bookVisit', needs: 'schedule.write', target: { kind: 'go', to: '/schedule?book=new' } },
  { name: 'reminders', needs: 'schedule.read', target: { kind: 'go', to: '/reminders' } },
  { name: 'waitlist', needs: 'schedule.read', target: { kind: 'go', to: '/schedule?wait=list' } },
  { name: 'newClient', needs: 'clients.write', target: { kind: 'go', to: '/clients?new=1' } },
  { name: 'duplicates', needs: 'clients.read', target: { kind: 'go', to: '/clients/duplicates' } },
  { name: 'calendar', needs: 'schedule.read', target: { kind: 'dialog', dialog: 'calendar' } },
  { name: 'backUp', needs: 'backup.write', target: { kind: 'go', to: '/settings/backup' } },
  { name: 'lock', needs: 'session.own', target: { kind: 'deed', deed: 'lock' } },
  { name: 'hideNames', needs: 'session.own', target: { kind: 'deed', deed: 'hideNames' } },
  { name: 'openWindow', needs: 'session.own', target: { kind: 'deed', deed: 'openWindow' } },
  { name: 'appearance', needs: 'session.own', target: { kind: 'dialog', dialog: 'appearance' } },
  { name: 'keys', needs: 'session.own', target: { kind: 'dialog', dialog: 'keys' } },
  { name: 'changePassword', needs: 'session.own', target: { kind: 'dialog', dialog: 'password' } },
  { name: 'changePin', needs: 'session.own', target: { kind: 'dialog', dialog: 'pin' } },
];

/** True when every word of the query begins a word of the text, accents and case aside. */
export function matchesWords(text: string, query: string): boolean {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  return foldText(query)
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
