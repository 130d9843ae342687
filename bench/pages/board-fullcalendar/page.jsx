// FullCalendar's timeGrid; its resource columns are paid, so eight days stand for eight columns.
import { Calendar } from '@fullcalendar/core';
import interactionPlugin from '@fullcalendar/interaction';
import timeGridPlugin from '@fullcalendar/timegrid';
import { offer } from '../board/offer.js';
import { columns, localTime, monday } from '../board/visits.js';

let calendar;

function show(view, events) {
  if (calendar) {
    calendar.setOption('events', events);
    return;
  }
  calendar = new Calendar(document.querySelector('#root'), {
    plugins: [timeGridPlugin, interactionPlugin],
    views: { columns: { type: 'timeGrid', duration: { days: columns } } },
    initialView: view,
    initialDate: monday,
    firstDay: 1,
    editable: true,
    allDaySlot: false,
    slotDuration: '00:15:00',
    scrollTime: '08:00:00',
    height: '100%',
    events,
  });
  calendar.render();
}

const eventOf = (day, { id, title, start, minutes }) => ({ id, title, start: localTime(day, start), end: localTime(day, start + minutes) });

offer({
  showDay: (visits) => show('columns', visits.map((visit) => eventOf(visit.column, visit))),
  showWeeks: (weeks) => show('timeGridWeek', weeks.flatMap((visits, week) => visits.map((visit) => eventOf(week * 7 + visit.day, visit)))),
  surface: '.fc-view-harness',
  visit: '.fc-timegrid-event:not(.fc-event-mirror)',
  ghost: '.fc-event-mirror, .fc-event-dragging',
  turn: () => document.querySelector('.fc-next-button'),
});
