// Our schedule as it is, with a program that answers from memory. Never part of the program.
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { api } from '../../../renderer/api/client.ts';
import { connect } from '../../../renderer/api/link.ts';
import { queryClient } from '../../../renderer/api/query-client.ts';
import { AppearanceProvider } from '../../../renderer/app/AppearanceProvider.tsx';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { testMe, testProfile, testStatus } from '../../../renderer/app/testing/answers.ts';
import { UndoKey } from '../../../renderer/app/UndoKey.tsx';
import { SchedulePage } from '../../../renderer/schedule/SchedulePage.tsx';
import { SignedInContext } from '../../../renderer/session/me.ts';
import { CivilDateField } from '../../../renderer/ui/CivilDateField.tsx';
import { createFormat } from '../../../renderer/ui/format.ts';
import { NotifyProvider } from '../../../renderer/ui/NotifyProvider.tsx';
import { FormatContext } from '../../../renderer/ui/use-format.ts';
import { addDays } from '../../../shared/core/time.ts';
import { packVisit, placesIn } from '../../../shared/schedule/range.model.ts';
import { offer } from '../board/offer.js';
import { columns, monday } from '../board/visits.js';

const hours = [{ startMinute: 480, endMinute: 1080 }];
const therapists = Array.from({ length: columns }, (_none, column) => ({ staffId: `therapist-${column}`, name: `Therapist ${column}`, colour: '#2f6f73', hours, away: [], limits: { staffId: `therapist-${column}`, dayMinutes: 480, weekMinutes: 2400, breakAfterMinutes: 300, version: 0 } }));
const rooms = Array.from({ length: columns }, (_none, column) => ({ id: `room-${column}`, name: `Room ${column}`, position: column, tableKind: null, equipment: [], isActive: true, version: 1 }));
const service = { id: 'service', name: 'Massage', colour: '#4a7a9c', durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, firstVisitMinutes: null, needs: [], therapistIds: [], priceCents: 9000, isActive: true, version: 1 };
/** Midnight of the Monday in Chicago. */
const midnight = Date.parse('2026-03-02T06:00:00.000Z');

function visitOf({ id, title, column, day = 0, start, minutes, isCancelled }) {
  const startMilliseconds = midnight + (day * 1440 + start) * 60_000;
  return {
    id, clientId: `client-${id}`, clientName: title,
    therapistId: `therapist-${column}`, therapistName: `Therapist ${column}`, roomId: `room-${column}`, roomName: `Room ${column}`,
    serviceId: 'service', serviceName: 'Massage', colour: service.colour, planId: null, sessionNumber: null, sessionsPlanned: null,
    startsOn: addDays(monday, day), startMinute: start, durationMinutes: minutes, bufferMinutes: minutes > 30 ? 15 : 0, bufferBeforeMinutes: 0,
    startsAt: new Date(startMilliseconds).toISOString(), endsAt: new Date(startMilliseconds + minutes * 60_000).toISOString(), startMilliseconds,
    state: isCancelled ? 'cancelled_by_client' : 'booked', isWalkIn: false, note: '', hasAlert: false, isCharted: false, version: 1,
  };
}

function rangeOf(week, visits) {
  const lists = {
    from: addDays(monday, week * 7),
    therapists: therapists.map((one) => ({ ...one, hours: Array.from({ length: 7 }, () => hours), away: Array.from({ length: 7 }, () => []) })),
    closed: Array.from({ length: 7 }, () => []),
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    services: [service],
  };
  const places = placesIn(lists);
  return { ...lists, rows: visits.map((visit) => packVisit(visitOf({ ...visit, day: week * 7 + visit.day }), places)) };
}

function dayOf(date, visits) {
  return { date, therapists, visits: visits.map(visitOf), closed: [] };
}

const empty = {
  'schedule.listVisitsToReassign': () => [],
  'schedule.listWeekLoad': ({ date }) => ({ from: date, until: date, therapists: therapists.map(({ staffId }) => ({ staffId, minutes: 0 })) }),
  'clinic.listRooms': () => rooms,
  'clinic.listServices': () => [service],
};
let answers = empty;
connect({ call: async (path, input) => answers[path.join('.')]?.(input) ?? [] });

const format = createFormat({ ...testProfile, weekStart: 1 });
const root = createRoot(document.querySelector('#root'));

/** The program's kind of router, which answers a turned page in the same frame. */
function routerAt(address) {
  return createMemoryRouter([{ path: '/schedule/:date?', element: <SchedulePage renderSheet={() => null} /> }], { initialEntries: [address] });
}

let isShown = false;

function show(address) {
  queryClient.setQueryData(api.clinic.listRooms.queryKey(), rooms);
  queryClient.setQueryData(api.clinic.listServices.queryKey(), [service]);
  root.render(
    <AppearanceProvider>
      <QueryClientProvider client={queryClient}>
        <NotifyProvider UndoKey={UndoKey}>
          <SignedInContext value={{ me: testMe, status: { ...testStatus, me: testMe } }}>
            <FormatContext value={format}>
              <RouterProvider router={routerAt(address)} />
            </FormatContext>
          </SignedInContext>
        </NotifyProvider>
      </QueryClientProvider>
    </AppearanceProvider>,
  );
}

// As in a program that has run for a second: its rest is loaded.
await Promise.all([startI18n(), CivilDateField.load()]);
offer({
  showDay: (visits) => {
    // The same when it is asked again.
    answers = { ...empty, 'schedule.getDay': ({ date }) => dayOf(date, date === monday ? visits : []) };
    queryClient.setQueryData(api.schedule.getDay.queryKey({ input: { date: monday } }), dayOf(monday, visits));
    if (!isShown) show(`/schedule/${monday}`);
    isShown = true;
  },
  showWeeks: (weeks) => {
    answers = { ...empty, 'schedule.getRange': ({ from }) => rangeOf(weeks.findIndex((_none, week) => addDays(monday, week * 7) === from), weeks.find((_none, week) => addDays(monday, week * 7) === from) ?? []) };
    show(`/schedule/${monday}?view=week`);
  },
  surface: '[data-scroller]',
  visit: '[data-visit]',
  ghost: '[data-ghost]',
  turn: () => document.querySelector('[aria-label="Next week"]'),
});
