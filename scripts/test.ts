// `npm test`: everything. The last line is the plain count.
import { runSteps, steps } from './tools/steps.ts';

await runSteps([
  steps.types,
  steps.lint,
  steps.layers,
  steps.unit,
  steps.build,
  steps.browser,
  steps.e2e,
  steps.packaging,
]);
