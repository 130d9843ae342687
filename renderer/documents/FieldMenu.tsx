import { useState } from 'react';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { letterFields, type LetterField } from '../../shared/documents/letters.rules.ts';

/** The fields that a letter's text may name; the chosen one goes into the text. */
export function FieldMenu({ onChoose }: { readonly onChoose: (field: LetterField) => void }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t('documents.settings.insertField')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {letterFields.map((field) => (
          <MenuItem
            key={field}
            dense
            onClick={() => {
              setAnchor(null);
              onChoose(field);
            }}
          >
            {t(`documents.settings.fields.${field}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
