import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { PdfPage } from './PdfPage.tsx';
import { useSample, type SampleWanted } from './use-sample.ts';

/** Half the size on paper. */
const scale = 0.72;

/** How the template prints, with an invented client. */
export function SamplePages({ wanted }: { readonly wanted: SampleWanted }) {
  const { t } = useTranslation();
  const { sample, retry, fail } = useSample(wanted);
  return (
    <Box tabIndex={0} role="region" aria-label={t('documents.settings.sample')} sx={{ overflow: 'auto', maxHeight: '78vh', bgcolor: 'action.hover', p: 1.5, borderRadius: 1 }}>
      {sample.state === 'loading' && <LoadingState />}
      {sample.state === 'failed' && <ErrorState error={sample.error} onRetry={retry} />}
      {sample.state === 'ready' &&
        sample.pdf.pages.map((page) => (
          <PdfPage key={page.pageNumber} page={page} scale={scale} onFault={fail} label={t('documents.pdf.page', { page: page.pageNumber, pages: sample.pdf.pages.length })} />
        ))}
    </Box>
  );
}
