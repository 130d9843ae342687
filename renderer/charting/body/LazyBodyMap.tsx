import Skeleton from '@mui/material/Skeleton';
import { later } from '../../ui/later.tsx';
import { BODY_MIN_HEIGHT } from './body-size.ts';
import type { BodyMapProps } from './BodyMap.tsx';

/** The body map, loaded when first shown: it is the largest piece of data in the program. Fills its container. */
export const LazyBodyMap = later<BodyMapProps>(
  async () => (await import('./BodyMap.tsx')).BodyMap,
  ({ minHeight = BODY_MIN_HEIGHT }) => <Skeleton variant="rounded" animation={false} sx={{ width: 1, height: 1, minHeight }} />,
);
