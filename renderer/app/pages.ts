// Every page with its address and the permission that opens it. A page's code is loaded when it is first opened.
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/contract/access.ts';

export interface PageEntry {
  /** As the router writes it, below `/`. */
  readonly path: string;
  readonly permission: Permission;
  readonly load: () => Promise<ComponentType>;
}

export const pages: readonly PageEntry[] = [
  { path: 'today', permission: 'schedule.read', load: async () => (await import('../today/TodayPage.tsx')).TodayPage },
  { path: 'schedule/:date?', permission: 'schedule.read', load: async () => (await import('./ScheduleRoom.tsx')).ScheduleRoom },
  { path: 'reminders', permission: 'schedule.read', load: async () => (await import('../reminders/RemindersPage.tsx')).RemindersPage },
  { path: 'clients', permission: 'clients.read', load: async () => (await import('../clients/ClientsPage.tsx')).ClientsPage },
  { path: 'clients/duplicates', permission: 'clients.read', load: async () => (await import('../clients/merge/DuplicatesPage.tsx')).DuplicatesPage },
  { path: 'clients/doctors', permission: 'clients.read', load: async () => (await import('../clients/doctors/DoctorsPage.tsx')).DoctorsPage },
  { path: 'clients/:clientId/merge/:otherId', permission: 'clients.write', load: async () => (await import('../clients/merge/MergePage.tsx')).MergePage },
  { path: 'clients/:clientId/intake/:draftId', permission: 'health.write', load: async () => (await import('../intake/fill/FillIntakePage.tsx')).FillIntakePage },
  { path: 'clients/:clientId/intakes/:intakeId', permission: 'health.read', load: async () => (await import('./client/IntakePage.tsx')).IntakePage },
  { path: 'clients/:clientId/:tab?', permission: 'clients.read', load: async () => (await import('./ClientPage.tsx')).ClientPage },
  { path: 'notes', permission: 'notes.read', load: async () => (await import('../charting/NotesPage.tsx')).NotesPage },
  { path: 'notes/visit/:visitId', permission: 'notes.read', load: async () => (await import('./ChartRoom.tsx')).ChartRoom },
  { path: 'episodes/:episodeId/course', permission: 'notes.read', load: async () => (await import('../charting/course/CoursePage.tsx')).CoursePage },
  { path: 'notes/:noteId', permission: 'notes.read', load: async () => (await import('./NotePage.tsx')).NotePage },
  { path: 'reports', permission: 'history.read', load: async () => (await import('../history/HistoryPage.tsx')).HistoryPage },
  { path: 'settings/:section?', permission: 'clinic.read', load: async () => (await import('../settings/SettingsPage.tsx')).SettingsPage },
];
