import type { Reply, Request } from './protocol.ts';

/** The part of a worker that is used. */
export interface Channel {
  readonly postMessage: (request: Request) => void;
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  readonly terminate: () => void;
}

/** How long a worker may be deaf to what makes its work moot; then it is ended. */
const usualPatienceMs = 1000;

/** A worker that starts with the first request, and is ended where it does not hear. */
export interface Thread {
  readonly post: (request: Request) => void;
  /** The same for a request that makes other work moot. @param patienceMs  if not the usual one. */
  readonly urge: (request: Request, patienceMs?: number) => void;
}

/** @param start  starts a worker.
 *  @param hear  is told its replies.
 *  @param ended  is told that a deaf worker was ended; the next request starts another one. */
export function thread(
  start: () => Channel,
  hear: (reply: Reply) => void,
  ended: () => void,
): Thread {
  let channel: Channel | null = null;
  /** A worker that has not said anything yet may still be starting. */
  let isAwake = false;
  let urgent = 0;
  let deaf: { readonly timer: ReturnType<typeof setTimeout>; readonly due: number } | null = null;
  const hears = (): void => {
    if (deaf !== null) clearTimeout(deaf.timer);
    deaf = null;
  };
  const open = (): Channel => {
    if (channel !== null) return channel;
    channel = start();
    channel.onmessage = ({ data }) => {
      isAwake = true;
      if (data.kind !== 'heard') hear(data);
      else if (data.number === urgent) hears();
    };
    return channel;
  };
  const end = (): void => {
    hears();
    if (channel !== null) channel.onmessage = null;
    channel?.terminate();
    channel = null;
    isAwake = false;
    ended();
  };
  return {
    post: (request) => open().postMessage(request),
    urge: (request, patienceMs = usualPatienceMs) => {
      open().postMessage(request);
      urgent = request.number;
      const due = performance.now() + patienceMs;
      // Whoever has less patience decides.
      if (!isAwake || (deaf !== null && deaf.due <= due)) return;
      hears();
      deaf = { timer: setTimeout(end, patienceMs), due };
    },
  };
}
