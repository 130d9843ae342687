import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
  readonly onGiveReason?: () => void;
}

/** A query's loading, failed or loaded state: `<QueryView query={query}>{(client) => ...}</QueryView>`. */
export function QueryView<Data>({ query, children, onGiveReason }: QueryViewProps<Data>) {
  if (query.isSuccess) return children(query.data);
  if (query.isError) {
    return (
      <ErrorState
        error={query.error}
        onRetry={() => void query.refetch()}
        {...(onGiveReason && { onGiveReason })}
      />
    );
  }
  return <LoadingState />;
}
