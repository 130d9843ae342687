// A small process for the tests: puts the prepared file in the clinic's place, and dies before its nth change.
// Arguments: folder, sealed mark of the audit chain, n.
import { dataPaths } from '../store/clinic-store.ts';
import { killBeforeChange } from './kill-at.test-support.ts';
import { swapFile } from './swap-file.ts';

const [folder = '', auditAnchor = '', nth = ''] = process.argv.slice(2);
killBeforeChange(Number(nth));
swapFile(dataPaths(folder), auditAnchor);
