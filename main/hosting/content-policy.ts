// What a page of Fascia may do in its browser. Both hosts send the same policy; nothing in it names a remote origin.

/** One-time value for the styles of one reply; base64, 128 bits. */
export type Nonce = string;

/**
 * The strictest policy under which the interface works: scripts, fonts, workers and calls from our own origin only,
 * styles by nonce (Emotion's), pictures also from memory (`blob:`, `data:`) because document previews are drawn there.
 */
export function contentSecurityPolicy(nonce: Nonce): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const deniedFeatures = [
  'accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection',
  'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock',
  'serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
];

/** Headers of every reply. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: under it browsers send `Origin: null`, which the exact check refuses.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** Headers of the page itself, made anew for each reply. */
export function pageHeaders(nonce: Nonce): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
  };
}

/**
 * Headers of a built file. A worker takes its policy from its own script's reply, so scripts carry one as well. The name
 * of a built file says what is in it, and nothing in it is a client's: a browser may keep it as long as it likes.
 */
export function builtFileHeaders(contentType: string): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    'Content-Type': contentType,
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
    'Cache-Control': 'private, max-age=31536000, immutable',
  };
}
