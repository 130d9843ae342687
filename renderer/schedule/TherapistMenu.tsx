import { memo, useState } from 'react';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useStored } from '../ui/stored.ts';
import { hiddenTherapists } from './board-settings.ts';

interface TherapistMenuProps {
  readonly therapists: readonly { readonly staffId: string; readonly name: string }[];
}

function TherapistMenuPlain({ therapists }: TherapistMenuProps) {
  const { t } = useTranslation();
  const hidden = useStored(hiddenTherapists);
  const keys = useKeyLabel('schedule.chooseTherapists');
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useKeys('schedule', { chooseTherapists: () => setIsOpen(true) });
  const shown = therapists.filter(({ staffId }) => !hidden.includes(staffId));
  const isShown = (staffId: string): boolean => shown.length === 0 || !hidden.includes(staffId);
  const toggle = (staffId: string): void => {
    const next = isShown(staffId) ? [...hidden, staffId] : hidden.filter((one) => one !== staffId);
    if (therapists.some((therapist) => !next.includes(therapist.staffId))) hiddenTherapists.set(next);
  };
  const count = shown.length === 0 ? therapists.length : shown.length;
  return (
    <>
      <Button ref={setButton} startIcon={<PeopleOutlined />} endIcon={<KeyHint keys={keys} />} aria-haspopup="menu" onClick={() => setIsOpen(true)}>
        {t('schedule.view.shown', { count, of: therapists.length })}
      </Button>
      <Menu open={isOpen} anchorEl={button} onClose={() => setIsOpen(false)}>
        {therapists.map(({ staffId, name }) => (
          <MenuItem key={staffId} role="menuitemcheckbox" aria-checked={isShown(staffId)} onClick={() => toggle(staffId)} dense>
            <Checkbox checked={isShown(staffId)} tabIndex={-1} disableRipple aria-hidden sx={{ p: 0, mr: 1 }} />
            <ListItemText>{name}</ListItemText>
          </MenuItem>
        ))}
        <MenuItem dense divider={false} onClick={() => hiddenTherapists.set([])}>
          {t('schedule.view.showAll')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** Which therapists have a column; remembered in this window's browser. The last one cannot be taken away. */
export const TherapistMenu = memo(TherapistMenuPlain);
