import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Blocks of IPv4 that are not for hosts of the public internet: this network, private, shared (carriers),
 *  loopback, link-local, protocols, documentation, relays, benchmarks, multicast, reserved.
 *  Source: IANA IPv4 Special-Purpose Address Registry; RFC 5771. */
const special4 = blocks('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** All of IPv6 that is given to hosts. Loopback, link-local, unique-local and multicast addresses, and those
 *  that hold one of IPv4 (mapped, compatible, NAT64), lie outside. Source: RFC 4291, §2.4. */
const global6 = blocks('ipv6', [['2000::', 3]]);

/** Blocks in it that are not: protocols and Teredo, documentation, 6to4.
 *  Source: IANA IPv6 Special-Purpose Address Registry. */
const special6 = blocks('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

function blocks(
  family: 'ipv4' | 'ipv6',
  prefixes: readonly (readonly [string, number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, length] of prefixes) list.addSubnet(net, length, family);
  return list;
}

/** Whether an address can be that of a host on the public internet. What is no address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  return isIPv6(address) && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
