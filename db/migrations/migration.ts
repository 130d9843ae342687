/** One step of the schema. Once released it is never edited. */
export interface Migration {
  /** Numbered in tens; also the file's `user_version` after the step. */
  readonly version: number;
  readonly name: string;
  /** Statements that run in one transaction. */
  readonly sql: string;
  /** True where a table is rebuilt: foreign keys are off while it runs and checked before it commits. */
  readonly rebuildsTables?: boolean;
}
