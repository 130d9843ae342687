import type { Line } from '../harness/line.ts';
import type { DataSet } from '../harness/data-set.ts';

/** The clinics that rows may ask for; each is made when it is first asked for. */
export interface Clinics {
  demo(): Promise<DataSet>;
  /** 12,000 clients and ten years. */
  clinic(): Promise<DataSet>;
  /** A hundred times the clients and visits, for rows that only read. */
  chain(): Promise<DataSet>;
}

/** Rows that are measured together, in the same processes. */
export interface Group {
  readonly rows: readonly number[];
  /** @param wanted those of its rows that were asked for. */
  measure(clinics: Clinics, wanted: ReadonlySet<number>): Promise<readonly Line[]>;
}
