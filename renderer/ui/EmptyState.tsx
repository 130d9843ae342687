import Button from '@mui/material/Button';
import { MessageState } from './MessageState.tsx';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  /** The one action that fills the screen; left out where the person may not do it. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** Says what goes here and offers the one action that fills it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <MessageState
      title={title}
      {...(text === undefined ? {} : { text })}
      {...(action && {
        action: (
          <Button variant="contained" onClick={action.onClick}>
            {action.label}
          </Button>
        ),
      })}
    />
  );
}
