// `npm run check`: the quick part of the tests.
import { runSteps, steps } from './tools/steps.ts';

await runSteps([steps.types, steps.lint, steps.layers, steps.unit]);
