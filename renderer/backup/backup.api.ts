import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BackupEntry, BackupManifest } from '../../shared/backup/backup.model.ts';
import { api } from '../api/client.ts';

export interface BackupList {
  readonly dataFolder: string;
  readonly folder: string;
  readonly backups: BackupEntry[];
}

/** Every backup, newest first, with what shows at a glance. */
export function useBackups(): UseQueryResult<BackupList> {
  return useQuery(api.backup.listBackups.queryOptions());
}

/** The full check of one backup, made anew each time it is looked into. */
export function useInspection(name: string | undefined): UseQueryResult<BackupManifest> {
  return useQuery(api.backup.inspectBackup.queryOptions({ input: name === undefined ? skipToken : { name }, gcTime: 0, staleTime: 0, retry: false }));
}
