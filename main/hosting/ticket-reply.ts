// How a file behind a ticket is sent: as exactly what it is, never kept, never run.
import type { TicketFile } from '../host.ts';
import { commonHeaders } from './content-policy.ts';

// Anything else is sent as bytes without a meaning, so that a browser cannot be talked into running it.
const knownTypes: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/json',
  'application/json; charset=utf-8',
  'application/zip',
  'image/png',
  'image/jpeg',
  'text/csv; charset=utf-8',
  'text/plain; charset=utf-8',
]);

/** Headers of a ticket's file; `isSaving` offers it for saving under its name instead of showing it. */
export function ticketHeaders(file: TicketFile, isSaving: boolean): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    'Content-Type': knownTypes.has(file.contentType) ? file.contentType : 'application/octet-stream',
    'Content-Length': String(file.bytes.byteLength),
    'Content-Disposition': contentDisposition(file.fileName, isSaving),
    // The browser's own PDF view does not open in a sandbox; our PDFs hold no scripts.
    'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'${file.contentType === 'application/pdf' ? '' : '; sandbox'}`,
    'Cache-Control': 'no-store',
  };
}

/** RFC 6266: a plain ASCII name for old readers and the real one in UTF-8. */
export function contentDisposition(fileName: string, isSaving: boolean): string {
  const safeName = fileName.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').slice(0, 150) || 'file';
  const asciiName = safeName.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').trim() || 'file';
  const encoded = encodeURIComponent(safeName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isSaving ? 'attachment' : 'inline'}; filename="${asciiName}"; filename*=UTF-8''${encoded}`;
}
