import { Component } from 'react';
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { MessageState } from './MessageState.tsx';

function PageFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <MessageState
      role="alert"
      title={t('errors.pageFailed')}
      action={
        <Button variant="outlined" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    />
  );
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault of one page inside that page; the rest of the program goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <PageFailed onRetry={() => this.setState({ hasFailed: false })} />;
  }
}
