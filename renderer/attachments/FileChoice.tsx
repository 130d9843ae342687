import { useRef, useState, type DragEvent } from 'react';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { prepareFile, type Prepared } from './prepare-file.ts';

export interface ChosenFile {
  readonly name: string;
  readonly prepared: Prepared;
}

interface FileChoiceProps {
  readonly chosen: ChosenFile | undefined;
  readonly onChoose: (file: ChosenFile) => void;
}

/** Takes one file, dropped or chosen, and says what became of it. */
export function FileChoice({ chosen, onChoose }: FileChoiceProps) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isLooking, setLooking] = useState(false);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || isLooking) return;
    setLooking(true);
    try {
      onChoose({ name: file.name, prepared: await prepareFile(file) });
    } finally {
      setLooking(false);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const size = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1024));
  const { prepared } = chosen ?? {};
  const said = isLooking
    ? t('attachments.preparing')
    : !chosen || !prepared
      ? t('attachments.limits')
      : prepared.kind === 'ready'
        ? t('attachments.chosen', { name: chosen.name, size: size(prepared.blob.size) })
        : t(`attachments.${prepared.kind}`);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ border: 1, borderStyle: 'dashed', borderColor: isOver ? 'primary.main' : 'divider', borderRadius: 1, p: 2, display: 'grid', gap: 1, justifyItems: 'center', textAlign: 'center' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, justifyContent: 'center' }}>
        <Typography>{t('attachments.drop')}</Typography>
        <Button variant="outlined" startIcon={<UploadFileOutlined />} loading={isLooking} onClick={() => input.current?.click()} autoFocus>
          {t('attachments.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/pdf,image/*"
          aria-label={t('attachments.choose')}
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </Box>
      <Typography role="status" variant="body2" color={prepared && prepared.kind !== 'ready' ? 'error' : 'textSecondary'} sx={{ overflowWrap: 'anywhere' }}>
        {said}
      </Typography>
    </Box>
  );
}
