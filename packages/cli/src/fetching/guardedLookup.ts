import type { LookupAddress, LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { IntakeError } from '@casus/intake';

/** Finds all addresses of a host, as `dns.lookup` does. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  callback: (problem: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Whether a connection to an address may be made. */
export type AddressPolicy = (address: string) => boolean;

/** A lookup for one connection, which gets the very addresses that were checked: a name that leads
 *  elsewhere when it is asked for again gains nothing. One address that is not allowed refuses the host. */
export function guardedLookup(resolve: Resolve, isAllowed: AddressPolicy): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (problem, addresses) => {
      const refused = problem ?? refusalOf(host, addresses, isAllowed);
      const [first] = addresses ?? [];
      if (refused !== null || first === undefined) callback(refused ?? new Error('no address'), '');
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refusalOf(
  host: string,
  addresses: readonly LookupAddress[],
  isAllowed: AddressPolicy,
): IntakeError | null {
  const wrong = addresses.find(({ address }) => !isAllowed(address));
  return wrong === undefined ? null : notPublic(host, wrong.address);
}

/** The refusal of a host that is not on the public internet. */
export function notPublic(host: string, address: string): IntakeError {
  const leads = host === address ? host : `${host} leads to ${address}, which`;
  return new IntakeError(
    'address',
    `${leads} is not on the public internet; save the page and read the file`,
  );
}
