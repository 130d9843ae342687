import { useState } from 'react';
import MergeOutlined from '@mui/icons-material/MergeOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeyLabel, useKeys } from '../../app/use-keys.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ClientPicker } from '../ClientPicker.tsx';

/** Asks for the other record of this person and shows both side by side. */
export function MergeButton({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const key = useKeyLabel('client.merge');
  const [isOpen, setOpen] = useState(false);
  const [other, setOther] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const open = (): void => {
    setOther(null);
    setOpen(true);
  };
  useKeys('client', { merge: open });
  return (
    <>
      <Button color="secondary" startIcon={<MergeOutlined />} endIcon={<KeyHint keys={key} />} onClick={open}>
        {t('merge.button')}
      </Button>
      <FormDialog
        isOpen={isOpen}
        title={t('merge.pickTitle')}
        text={t('merge.pickText')}
        submitLabel={t('merge.pickNext')}
        canSubmit={other !== null && other.id !== clientId}
        onSubmit={() => other && void navigate(`/clients/${clientId}/merge/${other.id}`)}
        onClose={() => setOpen(false)}
      >
        <ClientPicker label={t('merge.pickLabel')} value={other} onChange={setOther} />
      </FormDialog>
    </>
  );
}
