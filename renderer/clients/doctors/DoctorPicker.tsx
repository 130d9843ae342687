import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Doctor } from '../../../shared/clients/doctors.model.ts';
import { useDebounced } from '../../app/use-debounced.ts';
import { usePermission } from '../../session/me.ts';
import { enterAdds } from '../../ui/enter-adds.ts';
import { isOlderAnswer, labelOfLine, useEarlyEnter } from '../../ui/use-early-enter.ts';
import { useFoundDoctors } from './doctors.api.ts';
import { DoctorDialog } from './DoctorDialog.tsx';

const debounceMilliseconds = 80;

interface DoctorPickerProps {
  readonly label: string;
  readonly onChoose: (doctor: Doctor) => void;
}

/** Who is offered: a doctor of the directory, or the way to add the one that was typed. */
type Option = { readonly isOlder: boolean } & ({ readonly kind: 'known'; readonly doctor: Doctor } | { readonly kind: 'new'; readonly name: string });

/** A doctor found by typing part of name, practice, speciality or number; one who is not there yet is added at once. */
export function DoctorPicker({ label, onChoose }: DoctorPickerProps) {
  const { t } = useTranslation();
  const mayWrite = usePermission('clients.write');
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<string>();
  const query = useDebounced(typed.trim(), debounceMilliseconds);
  const found = useFoundDoctors(query.slice(0, 120), { isEnabled: isOpen });
  const isOlder = isOlderAnswer(typed.trim(), query, found);
  const known = (found.data ?? []).map((doctor): Option => ({ kind: 'known', doctor, isOlder }));
  const options: readonly Option[] = mayWrite && query !== '' ? [...known, { kind: 'new', name: query.slice(0, 120), isOlder }] : known;
  const choose = (option: Option | null): void => {
    setTyped('');
    if (option?.kind === 'known') onChoose(option.doctor);
    if (option?.kind === 'new') setAdded(option.name);
  };
  const [first] = options;
  const earlyEnter = useEarlyEnter(isOpen && isOlder && typed.trim() !== '', () => first && choose(first));
  return (
    <>
      <Autocomplete<Option>
        options={options}
        value={null}
        inputValue={typed}
        open={isOpen}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        onInputChange={(_event, text, reason) => {
          if (reason !== 'input') return;
          earlyEnter.forget();
          setTyped(text);
        }}
        onChange={(_event, option) => choose(option)}
        onBlur={earlyEnter.forget}
        onKeyDown={(event) => {
          enterAdds(event);
          earlyEnter.onKeyDown(event);
        }}
        // The program has found them already.
        filterOptions={(found) => found}
        getOptionLabel={(option) => labelOfLine(option.kind === 'known' ? option.doctor.name : option.name, option.isOlder)}
        getOptionKey={(option) => (option.kind === 'known' ? option.doctor.id : 'new')}
        noOptionsText={t('record.doctors.none')}
        clearText={t('ui.clear')}
        openText={t('clients.open')}
        closeText={t('ui.close')}
        autoHighlight
        renderOption={({ key, ...props }, option) => (
          <Box component="li" key={key} {...props}>
            {option.kind === 'new' ? (
              t('record.doctors.addNamed', { name: option.name })
            ) : (
              <Box>
                {option.doctor.name}
                <Typography variant="caption" color="textSecondary" component="div">
                  {[option.doctor.speciality, option.doctor.practice, option.doctor.phone].filter((part) => part !== '').join(' · ')}
                </Typography>
              </Box>
            )}
          </Box>
        )}
        renderInput={(params) => <TextField {...params} label={label} placeholder={t('record.doctors.findHint')} />}
      />
      {added !== undefined && <DoctorDialog doctor={undefined} typedName={added} onSaved={onChoose} onClose={() => setAdded(undefined)} />}
    </>
  );
}
