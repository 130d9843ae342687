import { useState } from 'react';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import type { DocumentSource } from './documents.api.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';

interface PaperButtonProps {
  readonly source: DocumentSource;
  readonly text: string;
  /** Where several of the kind stand on one page: what tells this one from the others. */
  readonly label?: string;
  /** Awaited before the paper is made: what is typed is saved first. */
  readonly prepare?: () => Promise<unknown>;
}

/** Makes a paper and shows it. */
export function PaperButton({ source, text, label, prepare }: PaperButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const open = async (): Promise<void> => {
    await prepare?.();
    setOpen(true);
  };
  return (
    <>
      <Button startIcon={<PictureAsPdfIcon />} aria-label={label ?? text} onClick={() => void open()}>
        {text}
      </Button>
      {isOpen && <LazyDocumentPreview source={source} onClose={() => setOpen(false)} />}
    </>
  );
}
