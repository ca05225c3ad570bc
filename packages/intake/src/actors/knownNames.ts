import { wordSet } from '../wordSet.ts';
import type { ActorKind } from './actor.ts';

/** A name that is known without the text: the form it is listed under, and its kind. */
export interface KnownName {
  readonly name: string;
  readonly kind: ActorKind;
  /** Seats of government speak for it only as subjects. */
  readonly isSeat: boolean;
}

const table = `
  organisation | United Nations | UN, U.N.
  organisation | European Union | EU, E.U., Brussels*
  organisation | NATO | Nato
  organisation | Pentagon |
  organisation | Red Cross | ICRC
  group | Islamic State | IS, Isis, ISIS, ISIL, Isil, Daesh
  group | Hezbollah | Hizbollah, Hizbullah
  group | Hamas |
  group | Taliban | Taleban
  group | al-Qaeda | al-Qaida
  group | Houthis | Houthi
  place | United States | US, U.S., USA, America, Washington*, White House*
  place | United Kingdom | UK, U.K., Britain, London*
  place | Russia | Russian Federation, Moscow*, Kremlin*
  place | China | Beijing*
  place | France | Paris*
  place | Germany | Berlin*
  place | Turkey | Ankara*
  place | Iran | Tehran*
  place | Iraq | Baghdad*
  place | Syria | Damascus*
  place | Lebanon | Beirut*
  place | Israel |
  place | Saudi Arabia | Riyadh*
  place | Yemen | Sanaa*
  place | Egypt | Cairo*
  place | Jordan | Amman*
  place | Libya | Tripoli*
  place | Sudan | Khartoum*
  place | Ethiopia | Addis Ababa*
  place | Ukraine | Kyiv*, Kiev*
  place | Poland | Warsaw*
  place | Afghanistan | Kabul*
  place | Pakistan | Islamabad*
  place | India | New Delhi*, Delhi*
  place | Japan | Tokyo*
  place | North Korea | Pyongyang*
  place | South Korea | Seoul*
  place | Hungary | Budapest*
  place | Qatar | Doha*
  place | Kuwait |
  place | Vienna |
  place | Geneva |
`;

/** Known names by their forms; a star in the table marks a seat of government. */
export const knownNames: ReadonlyMap<string, KnownName> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind, name, others] = line.split('|').map((part) => part.trim()) as [
        ActorKind,
        string,
        string,
      ];
      const forms = others === '' ? [] : others.split(', ');
      return [name, ...forms].map((form) => {
        const isSeat = form.endsWith('*');
        return [isSeat ? form.slice(0, -1) : form, { name, kind, isSeat }] as const;
      });
    }),
);

/** Adjectives that say whose, or of which people, faith or part of the world. */
export const demonyms: ReadonlySet<string> =
  wordSet(`american british russian chinese french german turkish iranian iraqi syrian lebanese israeli saudi yemeni egyptian
  jordanian libyan sudanese ethiopian ukrainian polish afghan pakistani indian japanese korean hungarian kurdish arab
  palestinian shia shiite sunni christian muslim western european african eastern southern northern asian islamist
  tribal democrat republican`);

/** Peoples, by their plural. */
export const peoples: ReadonlySet<string> =
  wordSet(`americans russians germans turks iranians iraqis syrians israelis saudis yemenis egyptians jordanians libyans
  ukrainians poles afghans pakistanis indians hungarians kurds arabs palestinians shiites sunnis christians
  europeans republicans democrats british french chinese`);
