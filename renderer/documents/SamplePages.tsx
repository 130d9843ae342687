import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PdfPage } from './PdfPage.tsx';
import { BlankSample, SampleDesk, sampleScale } from './SamplePaper.tsx';
import type { SampleWanted } from './sample.api.ts';
import { useSample } from './use-sample.ts';

/** How the template prints, with an invented client. */
export function SamplePages({ wanted }: { readonly wanted: SampleWanted }) {
  const { t } = useTranslation();
  const { sample, retry, fail } = useSample(wanted);
  return (
    <SampleDesk>
      {sample.state === 'loading' && <BlankSample />}
      {sample.state === 'failed' && <ErrorState error={sample.error} onRetry={retry} />}
      {sample.state === 'ready' &&
        sample.pdf.pages.map((page) => (
          <PdfPage key={page.pageNumber} page={page} scale={sampleScale} onFault={fail} label={t('documents.pdf.page', { page: page.pageNumber, pages: sample.pdf.pages.length })} />
        ))}
    </SampleDesk>
  );
}
