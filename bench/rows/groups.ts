import { backupRow } from './backup.ts';
import { boardRows } from './board.ts';
import { bookingRow } from './booking.ts';
import { documentRow } from './documents.ts';
import type { Group } from './group.ts';
import { laterRows } from './later.ts';
import { memoryRow } from './memory.ts';
import { placeRows } from './places.ts';
import { readingRows } from './readings.ts';
import { screensRow } from './screens.ts';
import { sizeRow } from './size.ts';
import { startRow } from './start.ts';
import { typingRow } from './typing.ts';
import { wireRow } from './wire.ts';

/** Every group, in the order in which they run. */
export const groups: readonly Group[] = [
  readingRows,
  bookingRow,
  boardRows,
  placeRows,
  typingRow,
  documentRow,
  backupRow,
  startRow,
  screensRow,
  wireRow,
  sizeRow,
  memoryRow,
  laterRows,
];
