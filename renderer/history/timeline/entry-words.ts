import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import HealthAndSafetyOutlined from '@mui/icons-material/HealthAndSafetyOutlined';
import StickyNote2Outlined from '@mui/icons-material/StickyNote2Outlined';
import type { TFunction } from 'i18next';
import type { SvgIconComponent } from '@mui/icons-material';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import type { TimelineEntry, TimelineKind } from '../../../shared/history/timeline.model.ts';
import { schedulePath } from '../../schedule/desk-task.ts';
import type { Format } from '../../ui/format.ts';

export const kindIcons: Readonly<Record<TimelineKind, SvgIconComponent>> = {
  visit: EventOutlined,
  note: StickyNote2Outlined,
  episode: FlagOutlined,
  document: ArticleOutlined,
  consent: FactCheckOutlined,
  health: HealthAndSafetyOutlined,
  attachment: AttachFileOutlined,
};

/** What an entry is, in one line. */
export function entryTitle(t: TFunction, entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'visit':
      return t('history.timeline.visit', { service: entry.serviceName, therapist: entry.therapistName });
    case 'note':
      return t('history.timeline.note', { therapist: entry.therapistName });
    case 'episodeOpened':
    case 'episodeClosed':
      return t(`history.timeline.${entry.kind}`, { label: entry.label });
    case 'document':
    case 'attachment':
      return entry.title;
    case 'consent':
      return t('history.timeline.consent', { name: consentLabel(entry.consentId) });
    case 'health':
      return t(entry.isHandedIn ? 'history.timeline.healthHandedIn' : 'history.timeline.health', { version: entry.version });
  }
}

/** What stands behind the title. */
export function entryDetail(t: TFunction, format: Format, entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'visit':
      return format.timeRange(entry.startMinute, entry.durationMinutes);
    case 'note':
      return [
        entry.nprsAverage === null ? '' : t('history.timeline.notePain', { score: entry.nprsAverage }),
        entry.isAborted ? t('history.timeline.noteAborted') : '',
        entry.isLateEntry ? t('history.timeline.noteLate') : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
    case 'health':
      return t('history.timeline.by', { name: entry.recordedByName });
    default:
      return '';
  }
}

/** Where an entry leads: the visit on its day, the note, or the tab of its kind. */
export function entryAddress(clientId: string, entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'visit':
      return schedulePath(entry.date, { kind: 'visit', visitId: entry.id });
    case 'note':
      return `/notes/${entry.id}`;
    case 'episodeOpened':
    case 'episodeClosed':
      return `/clients/${clientId}/episodes`;
    case 'document':
    case 'attachment':
      return `/clients/${clientId}/documents`;
    case 'consent':
      return `/clients/${clientId}/consents`;
    case 'health':
      return `/clients/${clientId}/health`;
  }
}
