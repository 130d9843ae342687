import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder's entries durable; Windows has no such call and does it itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file so that after a crash either the old or the new content is there, whole. */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const next = `${path}.new`;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const handle = openSync(next, 'w', 0o600);
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(next, path);
    syncFolder(dirname(path));
  } finally {
    if (existsSync(next)) rmSync(next);
  }
}
