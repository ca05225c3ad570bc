import { type Case, changeMap } from '@casus/casefile';
import { type Codec, type Entry, inside, numberOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';

/** What each option weighs for a decision maker. */
export function weightsForm(theCase: Case, id: string): Form {
  const { options, decisionMakers } = theCase;
  const path = ['decisionMakers', id, 'weights'];
  return {
    title: `Weights of ${nameOfParty(theCase, id)}`,
    path: ['decisionMakers', id],
    fields: options.map(({ id: own, name, text, decisionMaker }) => {
      const owner = decisionMakers[decisionMaker]!;
      return {
        key: name,
        label: `${owner.name}: ${text}`,
        input: 'line',
        hint: name,
        codec: weightCodec(name, `${owner.id}.${own}`),
      };
    }),
    write: (_, entry, __, before) => {
      const was = ((before ?? {}) as Entry).weights;
      const after = Object.fromEntries(
        options.map(({ id: own, name, decisionMaker }) => {
          const dotted = `${decisionMakers[decisionMaker]!.id}.${own}`;
          const isDotted = was !== undefined && Object.hasOwn(was as Entry, dotted);
          return [isDotted ? dotted : name, entry[`weights.${name}`]];
        }),
      );
      return { at: ['decisionMakers', id], edits: changeMap(path, was, after) };
    },
  };
}

/** A weight, whether the file has it by the option's name or with its decision maker. */
function weightCodec(name: string, dotted: string): Codec {
  const [short, long] = [name, dotted].map((key) => inside('weights', numberOf(key))) as [
    Codec,
    Codec,
  ];
  return {
    keys: [...new Set([...short.keys, ...long.keys])],
    show: (entry) => short.show(entry) || long.show(entry),
    read: short.read,
  };
}
