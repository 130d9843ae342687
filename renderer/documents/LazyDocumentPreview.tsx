import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import type { DocumentPreview as Preview } from './DocumentPreview.tsx';

const DocumentPreview = lazy(async () => ({ default: (await import('./DocumentPreview.tsx')).DocumentPreview }));

/** The preview with its PDF reader, loaded when the first document is opened. */
export function LazyDocumentPreview(props: ComponentProps<typeof Preview>) {
  return (
    <Suspense fallback={null}>
      <DocumentPreview {...props} />
    </Suspense>
  );
}
