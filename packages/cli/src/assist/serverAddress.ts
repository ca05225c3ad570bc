import { AssistProblem } from './assistProblem.ts';

/** The address that chat completions are asked at: the user's, with the usual end where it has none.
 *  `http://localhost:11434` and `…/v1` become `…/v1/chat/completions`.
 *  @param hasKey  whether a key goes along; it goes over no open network.
 *  @throws AssistProblem "address" for what is no such address. */
export function serverAddress(given: string, hasKey: boolean): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new AssistProblem(
      'address',
      `--assist needs an address such as http://localhost:11434/v1, not "${given}"`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new AssistProblem(
      'address',
      '--assist takes no name or password in its address; put the key into CASUS_ASSIST_KEY',
    );
  }
  if (hasKey && url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    throw new AssistProblem(
      'address',
      `${url.host}: CASUS_ASSIST_KEY would go there unencrypted; use https`,
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) {
    url.pathname = `${path === '' ? '/v1' : path}/chat/completions`;
  }
  url.hash = '';
  return url;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
