import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { WindowLinkDialog } from './WindowLinkDialog.tsx';

/** Opens a second window of the same person; where the browser blocks it, `dialog` shows the link that works once. */
export function useOpenWindow(): { readonly open: () => void; readonly dialog: ReactNode } {
  const notify = useNotify();
  const [link, setLink] = useState<string | null>(null);
  const openWindow = useCallback(async (): Promise<void> => {
    try {
      const reply = await client.session.openWindow();
      if (reply.link === null) return;
      const opened = window.open(reply.link, '_blank', 'popup');
      if (opened) opened.opener = null;
      else setLink(reply.link);
    } catch (error) {
      notify.error(error);
    }
  }, [notify]);
  const open = useCallback(() => void openWindow(), [openWindow]);
  return { open, dialog: <WindowLinkDialog link={link} onClose={() => setLink(null)} /> };
}
