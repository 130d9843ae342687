import { runElectron } from './run.ts';

void runElectron(import.meta.dirname, process.argv);
