import type { ReactNode } from 'react';
import { PrivateText } from '../ui/PrivateText.tsx';

interface SideItemProps {
  readonly name: string;
  readonly about: ReactNode;
  readonly actions?: ReactNode;
}

/** A line of a side list, which styles it: who, what about it, and what can be done. */
export function SideItem({ name, about, actions }: SideItemProps) {
  return (
    <li className="item">
      <div className="who">
        <p className="name">
          <PrivateText>{name}</PrivateText>
        </p>
        <div className="about">{about}</div>
      </div>
      {actions}
    </li>
  );
}
