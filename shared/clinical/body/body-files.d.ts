import type { BodyViewFile } from './body-file.types.ts';

export declare const bodyFiles: {
  readonly front: BodyViewFile;
  readonly back: BodyViewFile;
  readonly right: BodyViewFile;
};
