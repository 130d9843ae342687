// `npm run package`: builds, then makes this system's installers in `dist/`. Needs Electron's binary, which
// electron-builder fetches where it is not here. Words after `--` go to electron-builder.
import { build } from './tools/build.ts';
import { runTool } from './tools/run.ts';

if (await build()) process.exitCode = await runTool('builder', ['--publish', 'never', ...process.argv.slice(2)]);
else process.exitCode = 1;
