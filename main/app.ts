import { uuidV7 } from '../shared/core/ids.ts';
import { millisecondsOf } from '../shared/core/time.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { backUpAtClose } from './backup/back-up-at-close.ts';
import { renewSearchTexts } from './clients/renew-search.ts';
import { createChanges } from './changes.ts';
import { createTickets } from './files/tickets.ts';
import type { App, AppOptions } from './host.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLog } from './log.ts';
import type { Program } from './program.ts';
import { createRouter } from './router.ts';
import { createHeldSlots } from './schedule/held-slots.ts';
import { createSeats, lockSeat } from './session/seats.ts';
import { tidyAfter } from './session/tidy-after.ts';
import { createClockWatch } from './system/clock-watch.ts';
import { createSlowLog } from './system/slow-log.ts';
import { createStartMarks } from './system/start-marks.ts';
import { ClinicStore, dataPaths } from './store/clinic-store.ts';

/** Composes the program: one per data folder. Opens no file until somebody signs in. */
export function createApp(options: AppOptions): App {
  const log = createLog(dataPaths(options.dataFolder).logs, options.clock, options.random);
  const slowLog = createSlowLog(options.clock, log.info);
  const store = new ClinicStore(options.dataFolder, { elapsed: options.elapsed, ran: slowLog.statementRan });
  const seats = createSeats();
  const newId = (): string => uuidV7(millisecondsOf(options.clock()), options.random(10));
  const program: Program = {
    options,
    store,
    seats,
    tickets: createTickets(options.elapsed),
    changes: createChanges(),
    holds: createHeldSlots(options.elapsed, seats, newId),
    jobs: createJobs(options.workerFile),
    log,
    slowLog,
    startMarks: createStartMarks(options.elapsed, options.startMarks),
    newId,
    shownRecoveryCode: undefined,
    auditState: undefined,
    startWatch(clinic) {
      // Ten years of it are some seconds of work, and whoever has just signed in wants the processor.
      verifyAudit(program, true).catch((fault: unknown) => log.incident('audit.check', fault));
      renewSearchTexts(clinic).catch((fault: unknown) => log.incident('clients.renewSearch', fault));
    },
  };
  const clockWatch = createClockWatch(program);
  const { router, load } = createRouter(program);
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    program.changes.close();
    await backUpAtClose(program).catch((fault: unknown) => log.incident('backup.atClose', fault));
    await program.jobs.stop();
    await store.anchorAudit();
    await store.close();
  }
  program.startMarks.reach('programReady');
  return {
    router,
    load: async () => void (await load().catch((fault: unknown) => log.incident('app.load', fault))),
    openTicket: program.tickets.open,
    lockAllSeats() {
      for (const seat of program.seats.all()) lockSeat(seat);
      tidyAfter(program);
      program.changes.publish(['session', 'holds'], null);
    },
    checkClock: () => clockWatch.check().catch((fault: unknown) => void log.incident('system.clock', fault)),
    close: () => (closing ??= close()),
  };
}
