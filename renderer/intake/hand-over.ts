import { client } from '../api/client.ts';
import { flushDrafts } from '../ui/draft-saver.ts';

/** Gives this screen to the client. What is typed elsewhere on it is kept first: afterwards nobody may save it. */
export async function handOver(draftId: string, pin: string): Promise<void> {
  await flushDrafts();
  await client.intake.startKiosk({ draftId, pin });
  // A help, not the lock: the seat itself is the client's now, whatever the window shows.
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}
