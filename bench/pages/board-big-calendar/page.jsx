// react-big-calendar with resource columns and its drag and drop.
import moment from 'moment';
import { createRoot } from 'react-dom/client';
import { Calendar, momentLocalizer } from 'react-big-calendar';
import withDragAndDrop from 'react-big-calendar/lib/addons/dragAndDrop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import { offer } from '../board/offer.js';
import { columns, localTime } from '../board/visits.js';

moment.updateLocale('en', { week: { dow: 1 } });
const localizer = momentLocalizer(moment);
const Board = (withDragAndDrop.default ?? withDragAndDrop)(Calendar);
const resources = Array.from({ length: columns }, (_none, column) => ({ id: `therapist-${column}`, title: `Therapist ${column}` }));
const root = createRoot(document.querySelector('#root'));

const eventOf = (day, { id, title, column, start, minutes }) => ({ id, title, resourceId: `therapist-${column}`, start: new Date(localTime(day, start)), end: new Date(localTime(day, start + minutes)) });

function show(view, events, given) {
  root.render(
    <Board
      localizer={localizer}
      defaultView={view}
      defaultDate={new Date(localTime(0, 0))}
      views={[view]}
      events={events}
      step={15}
      timeslots={4}
      scrollToTime={new Date(localTime(0, 480))}
      onEventDrop={() => undefined}
      style={{ height: '100%' }}
      {...given}
    />,
  );
}

offer({
  showDay: (visits) => show('day', visits.map((visit) => eventOf(0, visit)), { resources }),
  showWeeks: (weeks) => show('week', weeks.flatMap((visits, week) => visits.map((visit) => eventOf(week * 7 + visit.day, visit))), {}),
  surface: '.rbc-time-view',
  visit: '.rbc-event',
  ghost: '.rbc-addons-dnd-drag-preview, .rbc-addons-dnd-is-dragging .rbc-addons-dnd-dragged-event, .rbc-addons-dnd-dragged-event',
  turn: () => [...document.querySelectorAll('.rbc-btn-group button')].find((button) => button.textContent === 'Next'),
});
