import { useTranslation } from 'react-i18next';
import { Choice } from './Choice.tsx';

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly field?: string;
  readonly isLabelHidden?: boolean;
}

/** A question with a yes, a no, and nothing chosen yet; `y` and `n` answer it. */
export function YesNo({ label, value, onChange, field, isLabelHidden = false }: YesNoProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={label}
      options={[
        { value: false, label: t('ui.no'), keys: 'n' },
        { value: true, label: t('ui.yes'), keys: 'y' },
      ]}
      value={value}
      onChange={onChange}
      isLabelHidden={isLabelHidden}
      {...(field === undefined ? {} : { field })}
    />
  );
}
