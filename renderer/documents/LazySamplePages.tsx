import { later } from '../ui/later.tsx';
import { BlankSample, SampleDesk } from './SamplePaper.tsx';
import type { SampleWanted } from './sample.api.ts';

/** The sample with its PDF reader, loaded when the section is first opened. */
export const LazySamplePages = later<{ readonly wanted: SampleWanted }>(
  async () => (await import('./SamplePages.tsx')).SamplePages,
  () => (
    <SampleDesk>
      <BlankSample />
    </SampleDesk>
  ),
);
