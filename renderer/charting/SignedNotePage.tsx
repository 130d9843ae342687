import { useMemo } from 'react';
import type { ComponentType } from 'react';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { SignedNote } from '../../shared/charting/charting.model.ts';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import type { BodyViewName } from '../../shared/clinical/body/body.types.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { api } from '../api/client.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { LazyBodyMap } from './body/LazyBodyMap.tsx';
import { ChartHeader } from './ChartHeader.tsx';
import { useEpisodeNotes, useSignedNote } from './charting.api.ts';
import { findingMarks, isOnSide } from './finding-marks.ts';
import { Addenda } from './note/Addenda.tsx';
import { CoSign } from './note/CoSign.tsx';
import { correctedFields, lineOf } from './note/corrections.ts';
import { NoteView } from './note/NoteView.tsx';
import { Signature } from './note/Signature.tsx';
import { Versions } from './note/Versions.tsx';

/** Previous and next session of the episode. */
function Neighbours({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notes = useEpisodeNotes(note.visit.episodeId);
  const index = notes.data?.findIndex((other) => other.noteId === note.id) ?? -1;
  const earlier = index > 0 ? notes.data?.[index - 1] : undefined;
  const later = index === -1 ? undefined : notes.data?.[index + 1];
  const keys = { earlier: useKeyLabel('notes.earlierSession'), later: useKeyLabel('notes.laterSession') };
  const open = (session: typeof earlier) => (): void => {
    if (session) void navigate(`/notes/${session.noteId}`);
  };
  useKeys('notes', { earlierSession: open(earlier), laterSession: open(later) });
  return (
    <Box component="nav" aria-label={t('charting.signed.sessions')} sx={{ display: 'flex', gap: 1 }}>
      <Button disabled={!earlier} onClick={open(earlier)} startIcon={<ChevronLeftIcon />} endIcon={<KeyHint keys={keys.earlier} />}>
        {t('charting.signed.earlier')}
      </Button>
      <Button disabled={!later} onClick={open(later)} startIcon={<KeyHint keys={keys.later} />} endIcon={<ChevronRightIcon />}>
        {t('charting.signed.later')}
      </Button>
    </Box>
  );
}

const SIDE_VIEWS: readonly BodyViewName[] = ['right', 'left'];
const NO_AREAS: readonly PainArea[] = [];

/** Where the session's findings were, and where the client said that it hurts; those that are gone are told in the text. */
function SignedBody({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const findings = useMemo(() => findingsThatCount(note.body).filter((finding) => finding.check !== 'gone'), [note]);
  const marks = useMemo(() => findingMarks(t, findings, null), [t, findings]);
  const areas = note.body.subjective.painAreas ?? NO_AREAS;
  const places = [...findings, ...areas];
  if (places.length === 0) return null;
  return (
    <Section title={t('charting.leaf.body')} isFlush>
      {!places.every(isOnSide) && (
        <Box sx={{ height: '30rem' }}>
          <LazyBodyMap layer="superficial" marks={marks} areas={areas} />
        </Box>
      )}
      {places.some(isOnSide) && (
        <Box sx={{ height: '30rem' }}>
          <LazyBodyMap layer="superficial" views={SIDE_VIEWS} marks={marks} areas={areas} />
        </Box>
      )}
    </Section>
  );
}

/** What later features draw beside a note: its document. */
export interface SignedNoteParts {
  readonly Document: ComponentType<{ readonly noteId: string }>;
}

function SignedNoteView({ note, parts }: { readonly note: SignedNote; readonly parts: SignedNoteParts }) {
  const { t } = useTranslation();
  const corrected = useMemo(() => new Map(correctedFields(note.body, note.addenda).map(({ field, corrections }) => [lineOf(field), corrections.at(-1)?.text ?? ''])), [note]);
  const episode = useQuery(api.episodes.getEpisode.queryOptions({ input: { episodeId: note.visit.episodeId } }));
  return (
    <Page windowTitle={t('charting.signed.title')} title={t('charting.signed.title')} actions={<><Neighbours note={note} /><Button component={Link} to={`/episodes/${note.visit.episodeId}/course`}>{t('charting.course.open')}</Button><parts.Document noteId={note.id} /></>}>
      <Box sx={{ mx: -2 }}>
        <ChartHeader visit={note.visit} isHeading={false} />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 3fr) minmax(22rem, 2fr)' }, gap: 2, alignItems: 'start', mt: 1 }}>
        <div>
          <Section title={t('charting.signed.note')}>
            <NoteView body={note.body} activities={episode.data?.complaint.psfsActivities ?? []} corrected={corrected} />
            <Signature note={note} />
            <CoSign note={note} />
          </Section>
          <Versions note={note} />
          <Addenda note={note} />
        </div>
        <SignedBody note={note} />
      </Box>
    </Page>
  );
}

/** `/notes/:noteId`: a note as it was signed, with what was added since. */
export function SignedNotePage({ parts }: { readonly parts: SignedNoteParts }) {
  const { noteId = '' } = useParams();
  const query = useSignedNote(noteId);
  return <QueryView query={query}>{(note) => <SignedNoteView key={note.id} note={note} parts={parts} />}</QueryView>;
}
