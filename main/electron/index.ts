import { runElectron } from './run.ts';

runElectron(import.meta.dirname, process.argv);
