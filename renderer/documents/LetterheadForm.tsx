import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { letterheadDetails, type LetterheadDetails } from '../../shared/documents/templates.model.ts';
import { useNotify } from '../ui/notify.ts';
import { NumberField } from '../ui/NumberField.tsx';

interface LetterheadFormProps {
  readonly details: LetterheadDetails;
  readonly hasLogo: boolean;
  readonly isBusy: boolean;
  readonly onChange: (details: LetterheadDetails) => void;
  /** Base64, or null to take it away; kept at once. */
  readonly onLogo: (logo: string | null) => void;
}

const mostBytes = 512 * 1024;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The head of all documents: the clinic's own or pre-printed paper, the logo, and what stands at the foot. */
export function LetterheadForm({ details, hasLogo, isBusy, onChange, onLogo }: LetterheadFormProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const picker = useRef<HTMLInputElement>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    if (file.size > mostBytes) notify.show({ message: t('errors.logoUnreadable'), severity: 'error' });
    else onLogo(await base64Of(file));
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <RadioGroup
        aria-label={t('documents.settings.style')}
        value={details.style}
        onChange={(_event, style) => onChange({ ...details, style: style === 'preprinted' ? 'preprinted' : 'ours' })}
      >
        <FormControlLabel value="ours" control={<Radio size="small" />} label={t('documents.settings.styles.ours')} />
        <FormControlLabel value="preprinted" control={<Radio size="small" />} label={t('documents.settings.styles.preprinted')} />
      </RadioGroup>
      {details.style === 'preprinted' ? (
        <NumberField
          label={t('documents.settings.top')}
          value={details.topMillimetres}
          onChange={(value) => onChange({ ...details, topMillimetres: value ?? Number.NaN })}
          error={letterheadDetails.shape.topMillimetres.safeParse(details.topMillimetres).success ? undefined : t('documents.settings.topRange')}
          unit="mm"
        />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <input ref={picker} type="file" accept="image/png,image/jpeg" hidden onChange={(event) => void choose(event).catch(notify.error)} aria-label={t('documents.settings.logo')} />
            <Button variant="outlined" loading={isBusy} onClick={() => picker.current?.click()}>
              {t(hasLogo ? 'documents.settings.changeLogo' : 'documents.settings.chooseLogo')}
            </Button>
            {hasLogo && (
              <Button disabled={isBusy} onClick={() => onLogo(null)}>
                {t('documents.settings.removeLogo')}
              </Button>
            )}
            <Typography variant="body2" color="textSecondary">
              {t('documents.settings.logoHint')}
            </Typography>
          </Box>
          {hasLogo && (
            <TextField
              label={t('documents.settings.logoAlt')}
              value={details.logoAlt}
              onChange={(event) => onChange({ ...details, logoAlt: event.target.value })}
              helperText={t('documents.settings.logoAltHint')}
              slotProps={{ htmlInput: { maxLength: 120 } }}
            />
          )}
        </>
      )}
      <TextField
        label={t('documents.settings.footer')}
        value={details.footer}
        onChange={(event) => onChange({ ...details, footer: event.target.value })}
        helperText={t('documents.settings.footerHint')}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
    </Box>
  );
}
