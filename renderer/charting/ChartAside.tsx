import { useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import { ChartMap } from './ChartMap.tsx';
import { EpisodeAside } from './EpisodeAside.tsx';
import { LastSession } from './LastSession.tsx';

type Leaf = 'body' | 'last' | 'episode';

interface LeavesProps {
  readonly label: string;
  readonly leaves: readonly Leaf[];
  readonly leaf: Leaf;
  readonly onLeaf: (leaf: Leaf) => void;
}

const CONTENT = { body: ChartMap, last: LastSession, episode: EpisodeAside } as const;

/** A column whose leaves lie over each other. */
function Leaves({ label, leaves, leaf, onLeaf }: LeavesProps) {
  const { t } = useTranslation();
  const Content = CONTENT[leaf];
  return (
    <>
      <Tabs value={leaf} onChange={(_event, next: Leaf) => onLeaf(next)} aria-label={label} sx={{ borderBottom: 1, borderColor: 'divider', flex: 'none' }}>
        {leaves.map((name) => (
          <Tab key={name} value={name} id={`leaf-${name}`} aria-controls={`leaf-panel-${name}`} label={t(`charting.leaf.${name}`)} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`leaf-panel-${leaf}`}
        aria-labelledby={`leaf-${leaf}`}
        tabIndex={leaf === 'body' ? -1 : 0}
        sx={{ flex: 1, minHeight: 0, ...(leaf !== 'body' && { overflowY: 'auto' }) }}
      >
        <Content />
      </Box>
    </>
  );
}

const COLUMN = { display: 'flex', flexDirection: 'column', minHeight: 0, borderRight: 1, borderColor: 'divider' } as const;

/** Beside the form: the body, last session, complaint and plan; three columns where there is room, leaves where not. */
export function ChartAside({ columns }: { readonly columns: 2 | 3 }) {
  const { t } = useTranslation();
  const [leaf, setLeaf] = useState<Leaf>('body');
  const [sideLeaf, setSideLeaf] = useState<Leaf>('last');
  if (columns === 2) {
    return (
      <Box component="aside" aria-label={t('charting.beside')} sx={{ ...COLUMN, width: '42%' }}>
        <Leaves label={t('charting.beside')} leaves={['body', 'last', 'episode']} leaf={leaf} onLeaf={setLeaf} />
      </Box>
    );
  }
  return (
    <>
      <Box component="aside" aria-label={t('charting.beside')} sx={{ ...COLUMN, width: '16.5rem', flex: 'none' }}>
        <Leaves label={t('charting.beside')} leaves={['last', 'episode']} leaf={sideLeaf} onLeaf={setSideLeaf} />
      </Box>
      <Box component="section" aria-label={t('charting.leaf.body')} sx={{ ...COLUMN, width: '32%' }}>
        <ChartMap />
      </Box>
    </>
  );
}
