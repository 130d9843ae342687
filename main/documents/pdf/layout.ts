// One function per block kind, and the switch between them.
import type { Block, KeepTogetherBlock, SpacerBlock } from './block.ts';
import { layoutBodyMap } from './blocks/body-map.ts';
import { layoutChart } from './blocks/chart.ts';
import { layoutKeyValues } from './blocks/key-values.ts';
import { layoutSignature } from './blocks/signature.ts';
import { layoutTable } from './blocks/table.ts';
import { layoutHeading, layoutList, layoutParagraph } from './blocks/text-blocks.ts';
import type { LayoutContext } from './layout-context.ts';
import { solidPiece } from './piece.ts';
import type { Piece } from './piece.ts';

/** The pieces of a block, made one by one as they are asked for. */
export function* layoutBlock(context: LayoutContext, block: Block): Generator<Piece> {
  switch (block.kind) {
    case 'heading':
      yield layoutHeading(context, block);
      return;
    case 'paragraph':
      yield layoutParagraph(context, block);
      return;
    case 'keyValues':
      yield* layoutKeyValues(context, block);
      return;
    case 'table':
      yield* layoutTable(context, block);
      return;
    case 'list':
      yield* layoutList(context, block);
      return;
    case 'bodyMap':
      yield* layoutBodyMap(context, block);
      return;
    case 'chart':
      yield layoutChart(context, block);
      return;
    case 'signature':
      yield layoutSignature(context, block);
      return;
    case 'spacer':
      yield layoutSpacer(block);
      return;
    case 'keepTogether':
      yield* layoutTogether(context, block);
      return;
    default:
      block satisfies never;
  }
}

const spacerHeights = { small: 6, medium: 14, large: 28 } as const;

/** Room for the eye; nothing at the top or foot of a page. */
function layoutSpacer(block: SpacerBlock): Piece {
  return solidPiece({ gapBefore: 0, gapAfter: spacerHeights[block.size], height: 0, paint: () => undefined });
}

function* layoutTogether(context: LayoutContext, block: KeepTogetherBlock): Generator<Piece> {
  const pieces = block.blocks.flatMap((child) => [...layoutBlock(context, child)]);
  const height = pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : Math.max(piece.gapBefore, pieces[index - 1]?.gapAfter ?? 0)), 0);
  if (height > context.capacity) {
    yield* pieces;
    return;
  }
  for (const [index, piece] of pieces.entries()) {
    const bound = index === 0 && block.closes ? { ...piece, keepWithPrevious: true } : piece;
    yield index === pieces.length - 1 ? { ...bound, minHeight: bound.height } : { ...bound, keepWithNext: true };
  }
}
