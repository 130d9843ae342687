import { powerMonitor } from 'electron';
import type { App } from '../host.ts';

/** When the computer locks or sleeps, so does every window. */
export function lockWithComputer(app: Pick<App, 'lockAllSeats'>): void {
  powerMonitor.on('lock-screen', () => app.lockAllSeats());
  powerMonitor.on('suspend', () => app.lockAllSeats());
}
