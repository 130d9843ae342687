import { useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

const shown = 12;

/** The lines of a side list that may be any number: the first of them, and a button that shows the rest and leads there. */
export function FirstLines({ lines }: { readonly lines: readonly ReactElement[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const rest = lines.length - shown;
  if (isWhole || rest <= 0) return lines;
  const showRest = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    const list = currentTarget.closest('ul');
    flushSync(() => setWhole(true));
    // The button that had the focus is gone.
    list?.children[shown]?.querySelector<HTMLElement>('a, button')?.focus();
  };
  return (
    <>
      {lines.slice(0, shown)}
      <li>
        <button type="button" className="more" onClick={showRest}>
          {t('today.more', { count: rest })}
        </button>
      </li>
    </>
  );
}
