import { statSync } from 'node:fs';
import { memoryUsage, versions } from 'node:process';
import type { systemContract } from '../../shared/system/system.contract.ts';
import { readDatabaseFacts } from '../../db/system/system.queries.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';

export const systemService: Implementation<typeof systemContract, Request> = {
  async getCheck({ db, program }) {
    const { external, heapTotal, heapUsed, rss } = memoryUsage();
    const { slow, ...counted } = program.slowLog.read();
    return {
      ...counted,
      slow: [...slow],
      start: [...program.startMarks.read()],
      memory: { residentBytes: rss, heapUsedBytes: heapUsed, heapTotalBytes: heapTotal, externalBytes: external },
      database: {
        ...(await readDatabaseFacts(db)),
        logBytes: statSync(`${program.store.paths.database}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      },
      runtime: { node: versions.node, electron: versions['electron'] ?? null },
    };
  },
};
