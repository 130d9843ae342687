import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { signatureBox, signaturePath, type Signature } from '../../../shared/clients/signature.model.ts';

/** A signature as it was drawn, from its numbers. */
export function SignatureMark({ signature }: { readonly signature: Signature }) {
  const { t } = useTranslation();
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('clients.consents.signatureDrawn')}
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      sx={{ width: '12rem', height: 'auto', bgcolor: 'common.white', border: 1, borderColor: 'divider', borderRadius: 1, display: 'block' }}
    >
      <path d={signaturePath(signature)} fill="none" stroke="black" strokeWidth={6} strokeLinecap="round" strokeLinejoin="round" />
    </Box>
  );
}
