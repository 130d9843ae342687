import type { Group } from './group.ts';
import { readingRows } from './readings.ts';
import { sizeRow } from './size.ts';

/** Every group, in the order in which they run. */
export const groups: readonly Group[] = [readingRows, sizeRow];
