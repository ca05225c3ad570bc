import { months, weekdayNames } from '../calendar/calendarWords.ts';
import { wordSet } from '../wordSet.ts';

/** Words of titles that stand before the name of a person. */
export const titles: ReadonlySet<string> = wordSet(`
  mr mrs ms miss mx sir dame lord lady dr prof professor
  gen general col colonel capt captain lt lieutenant maj major sgt sergeant cpl corporal brig brigadier adm admiral
  marshal commander
  president prime minister premier chancellor secretary senator sen representative rep congressman congresswoman gov
  governor mayor ambassador envoy judge justice attorney speaker deputy vice foreign interior defence defense
  finance chief whip state
  king queen prince princess sheikh emir sultan ayatollah imam pope bishop archbishop father sister
  spokesman spokeswoman spokesperson director chairman chairwoman leader warlord mediator
`);

/** Titles and nouns that tell whether he or she. */
export const genders: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    ...wordSet(
      'mr sir lord king prince sheikh emir sultan imam pope father congressman spokesman chairman man boy businessman',
    ),
  ].map((word) => [word, 'male'] as const),
  ...[
    ...wordSet(
      'mrs ms miss dame lady queen princess sister congresswoman spokeswoman chairwoman woman girl',
    ),
  ].map((word) => [word, 'female'] as const),
]);

/** Nouns that describe one person by an office: the prime minister, the general. */
export const offices: ReadonlySet<string> = wordSet(`
  president minister premier chancellor secretary senator governor mayor ambassador envoy judge prosecutor general
  colonel captain major commander admiral marshal king queen prince sheikh emir ayatollah imam bishop leader
  spokesman spokeswoman chairman chairwoman director chief mediator negotiator warlord candidate congressman
`);

/** Words in the names of organisations. */
export const organisationWords: ReadonlySet<string> = wordSet(`
  ministry department agency office bureau committee commission council court parliament congress senate house
  assembly party union university institute centre center bank company corporation group association federation
  foundation society observatory authority administration service police corps cross crescent nations treaty league
  organisation organization wire news radio tv television times post herald tribune press journal network broadcaster
  academy school college fund programme program mission secretariat tribunal pentagon kremlin
`);

/** Words in the names of armed groups. */
export const armedWords: ReadonlySet<string> = wordSet(`
  army front brigade brigades militia militias forces force movement battalion regiment division guard guards emirate
  caliphate legion fighters resistance alliance coalition units command
`);

/** Words in the names of places. */
export const placeWords: ReadonlySet<string> = wordSet(`
  street square road river hills hill mountain mountains bridge valley province city town village camp port airport
  district region island islands lake sea gulf bay desert pass gate quarter crossing county coast peninsula strait
  prison fort mount hotel tel
`);

/** Nouns that describe a group or a body that acts. */
export const groupNouns: ReadonlySet<string> = wordSet(`
  government regime army military militia militias rebels insurgents militants fighters jihadists extremists terrorists
  guerrillas separatists coalition alliance opposition forces troops soldiers police navy junta parliament ministry
  council group movement party organisation organization delegation brigade brigades authorities separatist
  commission committee agency court tribunal union cabinet administration gunmen kidnappers mediators generals
  peacekeepers guards garrison defenders
`);

/** Those that are bodies with an office of their own. */
export const bodyNouns: ReadonlySet<string> = wordSet(`
  government regime parliament ministry council party organisation organization delegation authorities commission
  committee agency court tribunal union cabinet administration
`);

/** Nouns for persons that are mostly left without a name, singular; one spoken of as “a diplomat” is none
 *  of those named before. */
export const personNouns: ReadonlySet<string> = wordSet(`
  official diplomat officer soldier sergeant analyst expert aide adviser advisor source witness resident villager
  worker doctor nurse teacher student lawyer prosecutor editor journalist reporter correspondent activist volunteer
  observer negotiator commander veteran elder farmer trader baker driver refugee survivor prisoner hostage detainee
  colleague friend relative man woman boy girl person fighter policeman strategist economist engineer hydrologist
  lawmaker politician senator minister banker businessman priest imam
`);

/** Group nouns that stand for a group named before. */
export const backGroupNouns: ReadonlySet<string> = wordSet(`
  group movement militia militants fighters jihadists extremists insurgents organisation organization party
  council agency ministry
`);

/** Words before them that add nothing to tell it from others: the rebel group. */
export const backAdjectives: ReadonlySet<string> = wordSet(
  'rebel armed militant insurgent jihadist islamist extremist separatist',
);

/** Plural nouns among the group nouns. */
export const pluralGroupNouns: ReadonlySet<string> = wordSet(`
  militias rebels insurgents militants fighters jihadists extremists terrorists guerrillas separatists forces troops
  soldiers police authorities brigades gunmen kidnappers mediators generals peacekeepers guards defenders military
`);

/** Capitalised words that are no names by themselves. */
export const notNames: ReadonlySet<string> = new Set([
  ...weekdayNames,
  ...months.keys(),
  ...wordSet(`
  i the a an this that these those he she it we you they his her its our their my your who what when where why how
  which there here and or but nor so yet if as at by for from in of on to with about after before since until while
  during under over between among against because although though unless once both all some many most few several
  every each no not none nobody neither either one two three four five six seven eight nine ten others another
  christmas easter
  yes now then still only even also however meanwhile asked last next earlier later est q election day number channel photograph photo video
`),
]);

/** Prepositions before a place. */
export const placePrepositions: ReadonlySet<string> = wordSet(
  'in near at from outside around inside towards toward across into through',
);
