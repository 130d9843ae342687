import type { App, AppOptions, DemoSignIn } from '../host.ts';
import { createApp } from '../app.ts';

/** The program on its data folder; a demo clinic is written first where there is none of this week. */
export async function openProgram(
  options: AppOptions,
  isDemo: boolean,
): Promise<{ readonly app: App; readonly demoSignIns: readonly DemoSignIn[] }> {
  if (!isDemo) return { app: createApp(options), demoSignIns: [] };
  // The demo's cases and people are loaded for a demo only.
  const { prepareDemo } = await import('../demo/demo-clinic.ts');
  const demoSignIns = await prepareDemo(options);
  const isRealClinic = demoSignIns.length === 0;
  return { app: createApp(isRealClinic ? options : { ...options, demoSignIns }), demoSignIns };
}
