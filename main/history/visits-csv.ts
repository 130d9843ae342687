// The visit history as a spreadsheet file.
import Papa from 'papaparse';
import { defuseCell, visitCells, visitColumns } from '../../shared/history/history.rules.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';

/** Spreadsheets take a file for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** Lines of the file without the heading, RFC 4180, every line ended. */
export function csvLines(visits: readonly VisitSummary[]): string {
  if (visits.length === 0) return '';
  return Papa.unparse(visits.map((visit) => visitCells(visit).map(defuseCell)), { newline: lineEnd }) + lineEnd;
}

/** What stands before the lines: the mark and the names of the columns. */
export function csvHeading(): string {
  return byteOrderMark + Papa.unparse([[...visitColumns]], { newline: lineEnd }) + lineEnd;
}
