import { later } from '../ui/later.tsx';
import type { DocumentPreviewProps } from './DocumentPreview.tsx';

/** The preview with its PDF reader, loaded when the first document is opened. */
export const LazyDocumentPreview = later<DocumentPreviewProps>(
  async () => (await import('./DocumentPreview.tsx')).DocumentPreview,
  () => null,
);
