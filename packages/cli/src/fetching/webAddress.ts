import { isIP } from 'node:net';
import { IntakeError } from '@casus/intake';
import { type AddressPolicy, notPublic } from './guardedLookup.ts';

/** A web address that may be fetched. A host written as a number (decimal, octal, hexadecimal) is brought
 *  into its usual form, and refused here where it is not allowed: no lookup is made for it.
 *  @param base  what a relative address belongs to.
 *  @throws IntakeError "address" */
export function webAddress(text: string, isAllowed: AddressPolicy, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) {
    throw new IntakeError('address', `"${text}" is no address; one looks like https://host/path`);
  }
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new IntakeError(
      'address',
      `${url.protocol} addresses are not fetched, only http: and https:`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new IntakeError('address', 'the address has a user name in it; nothing is sent with one');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw notPublic(host, host);
  return url;
}
