import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import type { BodyMapProps } from './BodyMap.tsx';

// The drawing is the largest piece of data in the program; the first page must not wait for it.
const BodyMap = lazy(async () => ({ default: (await import('./BodyMap.tsx')).BodyMap }));

/** The body map, loaded when first shown. Fills its container. */
export function LazyBodyMap({ minHeight = 320, ...props }: BodyMapProps): ReactElement {
  return (
    <Suspense fallback={<Skeleton variant="rounded" animation={false} sx={{ width: 1, height: 1, minHeight }} />}>
      <BodyMap {...props} minHeight={minHeight} />
    </Suspense>
  );
}
