import type { App, AppOptions, DemoSignIn } from '../host.ts';
import { createApp } from '../app.ts';

/** Looks at the computer's clock every minute; this alone keeps no process alive. */
function watched(app: App): App {
  setInterval(() => void app.checkClock(), 60_000).unref();
  return app;
}

/** The program on its data folder; a demo clinic is written first where there is none of this week. */
export async function openProgram(
  options: AppOptions,
  isDemo: boolean,
): Promise<{ readonly app: App; readonly demoSignIns: readonly DemoSignIn[] }> {
  if (!isDemo) return { app: watched(createApp(options)), demoSignIns: [] };
  // The demo's cases and people are loaded for a demo only.
  const { prepareDemo } = await import('../demo/demo-clinic.ts');
  const demoSignIns = await prepareDemo(options);
  const isRealClinic = demoSignIns.length === 0;
  return { app: watched(createApp(isRealClinic ? options : { ...options, demoSignIns })), demoSignIns };
}
