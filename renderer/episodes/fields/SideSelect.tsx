import { useTranslation } from 'react-i18next';
import { SIDES } from '../../../shared/clinical/sides.ts';
import type { Side } from '../../../shared/clinical/sides.ts';
import { SmallSelect } from './SmallSelect.tsx';

interface SideSelectProps {
  readonly value: Side | null;
  readonly onChange: (side: Side) => void;
  readonly field?: string;
}

/** The client's side. */
export function SideSelect({ value, onChange, field }: SideSelectProps) {
  const { t } = useTranslation();
  return (
    <SmallSelect
      label={t('episodes.fields.side')}
      value={value ?? ''}
      options={SIDES.map((side) => ({ value: side.id, label: side.label }))}
      {...(value === null && { emptyLabel: t('episodes.fields.sideOpen') })}
      {...(field === undefined ? {} : { field })}
      onChange={(next) => {
        const side = SIDES.find((known) => known.id === next);
        if (side) onChange(side.id);
      }}
    />
  );
}
