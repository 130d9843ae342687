/** What each key does, by scope. The table itself is renderer/app/keys.ts. */
export const keys = {
  app: {
    finder: 'Find a client, an action or a screen',
    help: 'Show the keys of this screen',
    lock: 'Lock',
    hideNames: 'Blur every name, or show them again',
    undo: 'Undo what was just done',
    goToday: 'Go to Today',
    goSchedule: 'Go to Schedule',
    goClients: 'Go to Clients',
    goNotes: 'Go to Notes',
    goReports: 'Go to Reports',
    goSettings: 'Go to Settings',
  },
  today: {},
  schedule: {},
  clients: {},
  client: {},
  notes: {},
  charting: {},
  reports: {},
  settings: {},
} as const;
