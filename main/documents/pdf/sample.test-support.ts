// A small clinic's letterhead and fonts for the tests of documents.
import { fileURLToPath } from 'node:url';
import type { Block } from './block.ts';
import { createDocument } from './document.ts';
import type { DocumentOptions, FinishedDocument } from './document.ts';
import { loadFonts } from './fonts.ts';

const fontFolder = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/noto-sans', import.meta.url));

/** A document of `blocks` with everything else filled in. */
export async function sampleDocument(blocks: readonly Block[], more: Partial<DocumentOptions> = {}): Promise<FinishedDocument> {
  return createDocument({
    pageSize: 'letter',
    language: 'en-US',
    title: 'Session note',
    subject: 'Mara Lind · C-00042',
    clinic: { name: 'Harbor Massage', lines: ['12 Quay Street, Portland', '+1 503 555 0101'] },
    createdAt: '2026-11-23T14:05:00Z',
    fonts: await loadFonts(fontFolder),
    pageLabel: (page, pageCount) => `Page ${page} of ${pageCount}`,
    blocks,
    ...more,
  });
}

const square = 'M0 0L100 0L100 200L0 200Z';
const symbol = { plate: 'M1 1L9 1L9 9L1 9Z', isSolid: false, glyph: [{ d: 'M3 3L7 7', paint: 'stroke' }] } as const;

/** A block of every kind, as a session note has them. */
export const everyBlock: readonly Block[] = [
  { kind: 'keyValues', columns: 3, items: [{ label: 'Date', value: '23 Nov 2026' }, { label: 'Session', value: '2 of 4' }] },
  { kind: 'heading', level: 2, text: 'Objective' },
  { kind: 'paragraph', text: ['Pain ', { text: '7 → 4', face: 'bold' }, ' after the session.'] },
  { kind: 'heading', level: 3, text: 'Motion' },
  {
    kind: 'table',
    columns: [{ header: 'Motion', rowHeader: true }, { header: 'Before', align: 'end' }, { header: 'After', align: 'end' }],
    rows: [['Neck rotation, left', '45°', '60°'], ['Neck rotation, right', '70°', '≥ 75°']],
  },
  { kind: 'list', ordered: true, items: ['Trigger point release', 'Static cupping'] },
  { kind: 'spacer', size: 'medium' },
  {
    kind: 'bodyMap',
    alt: 'Back view with one mark on the right shoulder',
    views: [{ label: 'Back', width: 100, height: 200, outline: square, contours: [{ ink: 'M10 10L90 10L90 11Z', weight: 1 }], shades: [{ d: square, level: 2 }], marks: [{ x: 60, y: 40, symbol, number: 1 }] }],
    legend: [{ symbol, number: 1, text: 'Upper trapezius, right' }],
  },
  { kind: 'chart', alt: 'Pain fell from 7 to 4', title: 'Pain by session', points: [{ label: '1', value: 7 }, { label: '2', value: null }, { label: '3', value: 4 }], target: { value: 3, label: 'Target 3' } },
  { kind: 'keepTogether', blocks: [{ kind: 'paragraph', text: 'Next session in four days.' }, { kind: 'signature', statement: 'Signed electronically', name: 'Ana Ruiz', role: 'Massage therapist', licence: 'Licence MA 60123456', time: '23 Nov 2026, 15:12', contentHash: 'Content 7f3a 91c2' }] },
];
