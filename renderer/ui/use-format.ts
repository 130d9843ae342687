import { createContext, useContext } from 'react';
import { createFormat } from './format.ts';
import type { Format } from './format.ts';

/** Before the clinic's profile is known: the browser's own habits. */
export const plainFormat = createFormat({
  locale: 'en-US',
  currency: 'USD',
  timeZone: 'UTC',
  hourCycle: 'h12',
  weekStart: 7,
});

export const FormatContext = createContext<Format>(plainFormat);

/** Formats dates, times and money as this clinic writes them: `const format = useFormat(); format.time(570)`. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
