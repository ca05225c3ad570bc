import type { Suggestions } from './articleReading.ts';
import { nameKey } from './speakerName.ts';

type Party = Suggestions['decisionMakers'][number];

/** Suggested parties, each once under its longest name: the army, the Veldish army. */
export function partiesIn(found: readonly Party[]): Party[] {
  const parties: Party[] = [];
  for (const party of found) {
    const at = parties.findIndex((one) => isSameParty(one.name, party.name));
    const known = parties[at];
    if (known === undefined) {
      parties.push(party);
      continue;
    }
    const names = new Set(known.options.map(({ name }) => name));
    parties[at] = {
      name: known.name.length >= party.name.length ? known.name : party.name,
      options: [...known.options, ...party.options.filter(({ name }) => !names.has(name))],
    };
  }
  return parties;
}

/** Whether one name ends with all of the other: both end with what it is. */
function isSameParty(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one === other || ` ${one}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${one}`);
}
