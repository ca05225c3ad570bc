/** What every answer of the local server says of itself: nothing from elsewhere, nothing kept. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Both together isolate the page, so that its workers may share memory.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Whether a request comes from our own page, or from no page at all. A name that was made to lead to this
 *  machine is not ours, nor is the page of another server on it; whoever writes must say where from. */
export function isOurs(
  {
    host,
    origin,
    method,
  }: {
    readonly host: string | undefined;
    readonly origin: string | undefined;
    readonly method: string | undefined;
  },
  port: number,
): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  return origin === `http://${host}`;
}
