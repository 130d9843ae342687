import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import { DocumentButton } from './DocumentButton.tsx';
import { LetterButton } from './LetterButton.tsx';
import { NotesButton } from './NotesButton.tsx';

/** What can be printed of an episode. */
export function EpisodeDocuments({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={t('documents.episodeDocuments')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, borderTop: 1, borderColor: 'divider', pt: 1 }}>
      {episode.plan && <DocumentButton kind="treatment_plan" subjectId={episode.plan.id} />}
      <DocumentButton kind="home_care" subjectId={episode.id} />
      <DocumentButton kind="result_sheet" subjectId={episode.id} />
      <DocumentButton kind="progress_report" subjectId={episode.id} />
      <LetterButton kind="progress_report" episodeId={episode.id} />
      {episode.closure && <LetterButton kind="discharge_letter" episodeId={episode.id} />}
      <LetterButton kind="referral_letter" episodeId={episode.id} />
      <NotesButton wanted={{ kind: 'episode', episodeId: episode.id }} />
    </Box>
  );
}
