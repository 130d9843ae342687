import { useState } from 'react';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { SheetAsked } from './sheet.ts';

interface PrintMenuProps extends Pick<SheetAsked, 'kind' | 'date'> {
  readonly therapists: readonly { readonly staffId: string; readonly name: string }[];
  readonly onPrint: (sheet: SheetAsked) => void;
}

/** Prints the day's or week's sheet of everybody or of one therapist. */
export function PrintMenu({ kind, date, therapists, onPrint }: PrintMenuProps) {
  const { t } = useTranslation();
  const keys = useKeyLabel('schedule.print');
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useKeys('schedule', { print: () => setIsOpen(true) });
  const print = (staffId: string | null) => (): void => {
    setIsOpen(false);
    onPrint({ kind, date, staffId });
  };
  return (
    <>
      <Button ref={setButton} startIcon={<PrintOutlined />} endIcon={<KeyHint keys={keys} />} aria-haspopup="menu" onClick={() => setIsOpen(true)}>
        {t(`schedule.print.${kind}`)}
      </Button>
      <Menu open={isOpen} anchorEl={button} onClose={() => setIsOpen(false)}>
        <MenuItem dense onClick={print(null)}>
          {t('schedule.view.everybody')}
        </MenuItem>
        {therapists.map(({ staffId, name }) => (
          <MenuItem key={staffId} dense onClick={print(staffId)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
