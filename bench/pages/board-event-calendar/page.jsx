// Event Calendar with resource columns.
import { createCalendar, Interaction, ResourceTimeGrid, TimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { offer } from '../board/offer.js';
import { columns, localTime, monday } from '../board/visits.js';

const resources = Array.from({ length: columns }, (_none, column) => ({ id: column, title: `Therapist ${column}` }));

let calendar;

function show(view, events) {
  if (calendar) {
    calendar.setOption('events', events);
    return;
  }
  calendar = createCalendar(document.querySelector('#root'), [ResourceTimeGrid, TimeGrid, Interaction], {
    view,
    date: monday,
    firstDay: 1,
    resources,
    events,
    editable: true,
    allDaySlot: false,
    slotDuration: '00:15:00',
    scrollTime: '08:00:00',
    slotMinTime: '00:00:00',
    height: '100%',
  });
}

const eventOf = (day, { id, title, column, start, minutes }) => ({ id, title: { html: title }, resourceIds: [column], start: localTime(day, start), end: localTime(day, start + minutes) });

offer({
  showDay: (visits) => show('resourceTimeGridDay', visits.map((visit) => eventOf(0, visit))),
  showWeeks: (weeks) => show('timeGridWeek', weeks.flatMap((visits, week) => visits.map((visit) => eventOf(week * 7 + visit.day, visit)))),
  surface: '.ec-main',
  visit: '.ec-event:not(.ec-preview):not(.ec-ghost)',
  ghost: '.ec-preview, .ec-ghost, .ec-dragging',
  turn: () => document.querySelector('.ec-next'),
});
