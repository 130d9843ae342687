// The seam between the program and what it runs in: Electron or the loopback host. Both call the same App.
import type { Router } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import type { Clock } from '../shared/core/time.ts';
import type { StartMark } from '../shared/system/system.model.ts';

/** Who is calling: a seat is one signed-in place (the Electron program, or one browser cookie) with its windows. */
export interface CallContext {
  readonly seatId: string;
  readonly windowId: string;
}

/** A file that a ticket stands for. It is made when the ticket is issued and kept in memory until it expires. */
export interface TicketFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What only the host can do. Each host implements it once; nothing else asks which host it is. */
export interface HostPort {
  readonly kind: 'electron' | 'loopback';
  /** Opens a second window of the same seat, or answers with a link that works once and opens one. */
  openWindow(seatId: string): Promise<{ readonly link: string | null }>;
  /** Opens the demo clinic, in its own folder: by itself, or answers with a link that leads there. */
  openDemo(): Promise<{ readonly link: string | null }>;
  /** Full screen without a way out while a client has a form in hand. A browser cannot hold anybody in a page. */
  holdWindows?(isHeld: boolean): void;
}

export interface AppOptions {
  /** The folder with the clinic's file, key envelope, backups and logs. Made (0700) when missing. */
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Milliseconds that only go forward, whatever happens to the computer's clock: for locks and delays. */
  readonly elapsed: () => number;
  readonly random: (byteCount: number) => Uint8Array;
  readonly host: HostPort;
  readonly version: string;
  /** Sign-ins to print on the sign-in screen; only the demo clinic has any. */
  readonly demoSignIns?: readonly DemoSignIn[];
  /** The bundled worker's file in a build; in source runs main/jobs/worker.ts. */
  readonly workerFile: URL;
  /** Folder with regular.ttf, bold.ttf ... for documents. */
  readonly fontFolder: string;
  /** Locale of the computer, for the first start. */
  readonly locale: string;
  /** scrypt's cost for new wraps; the default is trust.md's. Lower only in tests and replays on throw-away clinics. */
  readonly scryptCost?: number;
  /** False on throw-away clinics only, whose folder goes when they close: no closing backup is made. */
  readonly backsUpAtClose?: boolean;
  /** What the host noted of the start before it composed the program, on the scale of `elapsed`. */
  readonly startMarks?: readonly StartMark[];
}

export interface DemoSignIn {
  readonly signInName: string;
  readonly password: string;
  readonly pin: string;
  readonly title: string;
}

export interface App {
  /** The contract's implementation. Procedures are called with a CallContext. */
  readonly router: Router<Contract, CallContext>;
  /** Loads the code of the procedures: the host wants it when its first window is on its way. */
  load(): Promise<void>;
  /** The file behind a ticket's last path segment, if this seat may have it. Tickets live for some minutes. */
  openTicket(token: string, seatId: string): TicketFile | undefined;
  /** Locks every seat; called when the computer locks or sleeps. */
  lockAllSeats(): void;
  /** Writes down a jump of the computer's clock; the host asks every minute. */
  checkClock(): Promise<void>;
  /** Flushes, makes the closing backup where one is due, closes the file. Safe to call twice. */
  close(): Promise<void>;
}
