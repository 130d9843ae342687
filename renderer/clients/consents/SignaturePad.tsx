import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useTheme } from '@mui/material/styles';
import SignatureCanvas from 'signature_pad';
import { useTranslation } from 'react-i18next';
import { SignatureMark } from './SignatureMark.tsx';
import { fitSignature, signatureBox, type Signature } from '../../../shared/clients/signature.model.ts';

interface SignaturePadProps {
  /** What the form holds: of a restored draft, what was drawn before. */
  readonly value: Signature | null;
  readonly onChange: (signature: Signature | null) => void;
  /** How to sign, and what whoever cannot draw does. */
  readonly hint: string;
  readonly error?: string | undefined;
  /** Larger, for fingers. */
  readonly isTouch?: boolean;
}

const touchHeight = 48;

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** What was drawn on a canvas of this size, as strokes in the box that is kept. */
function strokesOf(pad: SignatureCanvas, canvas: HTMLCanvasElement): Signature | null {
  const { width, height } = canvas.getBoundingClientRect();
  if (pad.isEmpty() || width === 0 || height === 0) return null;
  const drawn = pad.toData().map((group) =>
    group.points.map(({ x, y }): [number, number] => [within((x / width) * signatureBox.width, signatureBox.width), within((y / height) * signatureBox.height, signatureBox.height)]),
  );
  return fitSignature(drawn);
}

/** A field to sign in with a finger, a pen or the mouse. Who cannot draw types the name instead. */
export function SignaturePad({ value, onChange, hint, error, isTouch = false }: SignaturePadProps) {
  const { t } = useTranslation();
  const [isDrawnHere, setIsDrawnHere] = useState(false);
  if (value && !isDrawnHere) {
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <SignatureMark signature={value} />
        <Button size={isTouch ? 'large' : 'small'} onClick={() => onChange(null)} sx={{ minHeight: isTouch ? touchHeight : undefined }}>
          {t('clients.consents.signAgain')}
        </Button>
      </Box>
    );
  }
  const draw = (drawn: Signature | null): void => {
    setIsDrawnHere(true);
    onChange(drawn);
  };
  return <DrawingField onChange={draw} hint={hint} error={error} isTouch={isTouch} />;
}

function DrawingField({ onChange, hint, error, isTouch = false }: Omit<SignaturePadProps, 'value'>) {
  const { t } = useTranslation();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignatureCanvas>(undefined);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  }, [onChange]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // Drawn in black on white in every theme, as it is printed.
    const drawn = new SignatureCanvas(element, { penColor: theme.palette.common.black, backgroundColor: theme.palette.common.white });
    const fit = (): void => {
      const ratio = window.devicePixelRatio;
      const data = drawn.toData();
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')?.scale(ratio, ratio);
      drawn.fromData(data);
    };
    fit();
    drawn.addEventListener('endStroke', () => change.current(strokesOf(drawn, element)));
    window.addEventListener('resize', fit);
    pad.current = drawn;
    return () => {
      window.removeEventListener('resize', fit);
      drawn.off();
    };
  }, [theme]);
  const clear = (): void => {
    pad.current?.clear();
    onChange(null);
  };
  return (
    <Box>
      <Box
        component="canvas"
        ref={canvas}
        role="img"
        aria-label={t('clients.consents.signHere')}
        sx={{
          display: 'block',
          width: 1,
          maxWidth: isTouch ? '37.5rem' : '26rem',
          aspectRatio: `${signatureBox.width} / ${signatureBox.height}`,
          border: 1,
          borderColor: error === undefined ? 'divider' : 'error.main',
          borderRadius: 1,
          touchAction: 'none',
          cursor: 'crosshair',
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <FormHelperText error={error !== undefined}>{error ?? hint}</FormHelperText>
        <Button size={isTouch ? 'large' : 'small'} onClick={clear} sx={{ ml: 'auto', minHeight: isTouch ? touchHeight : undefined }}>
          {t('clients.consents.signAgain')}
        </Button>
      </Box>
    </Box>
  );
}
