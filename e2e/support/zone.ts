/**
 * A zone in which it is this hour of the day now, so that what lies around now is on the same day whenever the test runs.
 * `Etc/GMT-5` is five hours east of Greenwich.
 */
export function zoneAtHour(hour: number): string {
  const east = hour - new Date().getUTCHours();
  // Beyond twelve hours west there is no zone; the same clock is then shown by one east of Greenwich.
  const within = east < -12 ? east + 24 : east;
  return within === 0 ? 'Etc/GMT' : `Etc/GMT${within > 0 ? '-' : '+'}${Math.abs(within)}`;
}
