// `npm run layers`: the house stands as the architecture says, or the file and the reason are named.
import { join } from 'node:path';
import { cycleProblems } from './layers/cycles.ts';
import { fileProblems } from './layers/files.ts';
import { roomProblems } from './layers/rooms.ts';
import { readSources } from './layers/sources.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root);
const problems = [
  ...sources.flatMap((source) => [...roomProblems(source), ...fileProblems(root, source)]),
  ...cycleProblems(sources),
];

for (const { path, reason } of problems) console.error(`${path}: ${reason}`);
if (sources.length === 0) console.error('no sources found');
console.log(problems.length === 0 ? `layers: ${sources.length} files stand as they should` : `layers: ${problems.length} problems`);
process.exitCode = problems.length === 0 && sources.length > 0 ? 0 : 1;
