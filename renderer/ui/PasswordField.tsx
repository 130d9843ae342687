import { useState } from 'react';
import type { Ref } from 'react';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { passwordRules } from '../../shared/session/session.model.ts';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  /** A password that is being chosen: shows the rule and how many characters there are. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
}

/** A password with a button that shows it. Pasting is allowed; nothing is ever kept in a draft. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, onBlur, error, isNew = false, autoFocus, inputRef, name, isDisabled, isRequired = false } = props;
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const count = [...value.normalize('NFC')].length;
  const hint = count === 0 || count >= passwordRules.minimum ? t('ui.passwordHint') : t('ui.passwordCount', { count, minimum: passwordRules.minimum });
  const toggle = isShown ? t('ui.hidePassword') : t('ui.showPassword');
  return (
    <TextField
      label={label}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(onBlur && { onBlur })}
      error={error !== undefined}
      helperText={error ?? (isNew ? hint : undefined)}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoFocus={autoFocus ?? false}
      disabled={isDisabled ?? false}
      required={isRequired}
      {...(inputRef && { inputRef })}
      {...(name !== undefined && { name })}
      slotProps={{
        htmlInput: { required: false, 'aria-required': isRequired, spellCheck: false, autoCapitalize: 'off', maxLength: 512 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <Tooltip title={toggle}>
                <IconButton aria-label={toggle} aria-pressed={isShown} onClick={() => setIsShown(!isShown)} edge="end">
                  {isShown ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}
                </IconButton>
              </Tooltip>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
