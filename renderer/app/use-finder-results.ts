import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { api } from '../api/client.ts';
import { useMe } from '../session/me.ts';
import { commands, matchesWords } from './finder-commands.ts';
import type { CommandTarget } from './finder-commands.ts';
import { rooms } from './rooms.ts';
import { useDebounced } from './use-debounced.ts';

export type FinderResult =
  | { readonly kind: 'client'; readonly id: string; readonly hit: ClientHit; readonly target: CommandTarget }
  | { readonly kind: 'action' | 'screen'; readonly id: string; readonly label: string; readonly target: CommandTarget };

export interface FinderResults {
  readonly results: readonly FinderResult[];
  /** True while the clients of an older query are shown. */
  readonly isCatchingUp: boolean;
}

const clientLimit = 8;
const debounceMilliseconds = 80;

/** Clients, actions and screens for what stands in the finder's box; empty shows recent clients. */
export function useFinderResults(query: string, isOpen: boolean): FinderResults {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const settled = useDebounced(query.trim(), debounceMilliseconds);
  const clients = useQuery(
    api.clients.findClients.queryOptions({
      input: { query: settled, limit: clientLimit },
      enabled: isOpen && permissions.includes('clients.read'),
      placeholderData: keepPreviousData,
    }),
  );
  const hits = clients.data;
  const results = useMemo<readonly FinderResult[]>(() => {
    const actions = commands
      .filter((command) => permissions.includes(command.needs))
      .map((command) => ({ kind: 'action' as const, id: `action-${command.name}`, label: t(`app.actions.${command.name}`), target: command.target }));
    const screens = rooms
      .filter((room) => permissions.includes(room.needs))
      .map((room) => ({
        kind: 'screen' as const,
        id: `screen-${room.name}`,
        label: t(`app.rooms.${room.name}`),
        target: { kind: 'go' as const, to: room.path },
      }));
    return [
      ...(hits ?? []).map((hit) => ({
        kind: 'client' as const,
        id: `client-${hit.id}`,
        hit,
        target: { kind: 'go' as const, to: `/clients/${hit.id}` },
      })),
      ...[...actions, ...screens].filter((command) => matchesWords(command.label, query)),
    ];
  }, [hits, permissions, query, t]);
  return { results, isCatchingUp: query.trim() !== settled || clients.isPlaceholderData };
}
