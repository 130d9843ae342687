// MUI X's EventCalendar, a beta; it has no resource columns and no view of eight days: its week of seven takes the same
// visits, the eighth column's on the first day.
import { createRoot } from 'react-dom/client';
import { EventCalendar } from '@mui/x-scheduler/event-calendar';
import { offer } from '../board/offer.js';
import { localTime } from '../board/visits.js';

const root = createRoot(document.querySelector('#root'));
const eventOf = (day, { id, title, start, minutes }) => ({ id, title, start: localTime(day, start), end: localTime(day, start + minutes) });

function show(events) {
  root.render(
    <div style={{ height: '100%' }}>
      <EventCalendar events={events} defaultView="week" defaultVisibleDate={new Date(localTime(0, 720))} areEventsDraggable areEventsResizable defaultPreferences={{ isSidePanelOpen: false, weekStartsOn: 1 }} />
    </div>,
  );
}

offer({
  showDay: (visits) => show(visits.map((visit) => eventOf(visit.column % 7, visit))),
  showWeeks: (weeks) => show(weeks.flatMap((visits, week) => visits.map((visit) => eventOf(week * 7 + visit.day, visit)))),
  surface: '.MuiEventCalendar-dayTimeGridContainer',
  visit: '.MuiEventCalendar-timeGridEvent',
  ghost: '[class*="laceholder"], [data-dragging]',
  turn: () => document.querySelector('.MuiEventCalendar-headerToolbarNextButton'),
});
