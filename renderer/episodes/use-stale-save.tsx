import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import { api } from '../api/client.ts';
import { isStale } from '../api/errors.ts';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import type { SummaryLine } from './complaint-words.ts';

interface Race {
  readonly theirs: Episode;
  readonly theirLines: readonly SummaryLine[];
  readonly myLines: readonly SummaryLine[];
  readonly keepMine: (theirs: Episode) => void;
  readonly takeTheirs: (theirs: Episode) => void;
}

export interface StaleSave {
  /**
   * Where a save lost a race, reads what is there now and shows both.
   * @returns whether the error was one; others are the caller's.
   */
  readonly onError: (error: unknown, episodeId: string, race: Omit<Race, 'theirs' | 'theirLines'> & { readonly linesOf: (theirs: Episode) => readonly SummaryLine[] }) => Promise<boolean>;
  readonly dialog: ReactElement | null;
}

/** Both versions side by side when somebody else saved an episode or its plan first. */
export function useStaleSave(): StaleSave {
  const queries = useQueryClient();
  const [race, setRace] = useState<Race | null>(null);
  const rows = (race?.myLines ?? []).map((mine, index) => ({ label: mine.label, mine: mine.text, theirs: race?.theirLines[index]?.text ?? '' }));
  return {
    onError: async (error, episodeId, { linesOf, ...rest }) => {
      if (!isStale(error)) return false;
      const theirs = await queries.fetchQuery({ ...api.episodes.getEpisode.queryOptions({ input: { episodeId } }), staleTime: 0 });
      setRace({ theirs, theirLines: linesOf(theirs), ...rest });
      return true;
    },
    dialog: race && (
      <StaleDialog
        isOpen
        rows={rows}
        onKeepMine={() => {
          setRace(null);
          race.keepMine(race.theirs);
        }}
        onTakeTheirs={() => {
          setRace(null);
          race.takeTheirs(race.theirs);
        }}
        onClose={() => setRace(null)}
      />
    ),
  };
}
