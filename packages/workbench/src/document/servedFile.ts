import { type Place, PlaceProblem, type Saved, type There } from './place.ts';

const address = 'case';

/** Whether the page comes from `casus open`, which says so in the page. */
export function isServed(page: Document): boolean {
  return page.querySelector('meta[name="casus-place"]')?.getAttribute('content') === 'served';
}

/** The file that `casus open` serves, and what tells it from others of its name.
 *  @throws PlaceProblem */
export async function readServed(): Promise<There & { readonly id: string }> {
  const response = await request(address, { cache: 'no-store' });
  if (!response.ok) throw new PlaceProblem(await response.text());
  return {
    name: decodeURIComponent(response.headers.get('Casus-Name') ?? 'case.casus.yaml'),
    text: await response.text(),
    version: response.headers.get('ETag'),
    id: response.headers.get('Casus-Id') ?? '',
  };
}

/** Writes to the file that `casus open` serves, and hears when it changes. */
export function servedFile(id: string): Place {
  return {
    id: `served:${id}`,
    save: async (text, version): Promise<Saved> => {
      const headers = { 'If-Match': version ?? '*', 'Content-Type': 'application/yaml' };
      const response = await request(address, { method: 'PUT', body: text, headers });
      if (response.status === 412) return { kind: 'conflict', there: await readServed() };
      if (!response.ok) throw new PlaceProblem(await response.text());
      return { kind: 'saved', version: response.headers.get('ETag') };
    },
    watch: (changed) => {
      const events = new EventSource('events');
      events.onmessage = () => {
        // A file that is gone for a moment is told of again when it is back.
        readServed().then(changed, () => {});
      };
    },
  };
}

async function request(to: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(to, init);
  } catch (cause) {
    throw new PlaceProblem('casus open is not running any more; the text is kept in this browser', {
      cause,
    });
  }
}
