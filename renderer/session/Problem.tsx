import Alert from '@mui/material/Alert';

/** Why a try failed, announced at once; nothing while there is no problem. */
export function Problem({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <Alert severity="error" role="alert">
      {text}
    </Alert>
  );
}
