import './app/load-ahead.ts';
import './app/zod-setup.ts';
import { createRoot } from 'react-dom/client';
import { connect } from './api/link.ts';
import { openTransport } from './api/transport.ts';
import { App } from './app/App.tsx';
import { askAhead } from './app/ask-ahead.ts';
import { startI18n } from './app/i18n.ts';

async function start(): Promise<void> {
  const [link] = await Promise.all([openTransport(), startI18n()]);
  connect(link);
  void askAhead();
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(<App />);
}

void start();
