import { wordSet } from '../wordSet.ts';
import type { OptionManner } from './actor.ts';

/** Verbs that are no deeds: what is said, thought, felt, had, or only is. */
export const noDeeds: ReadonlySet<string> = wordSet(`
  be have do say tell ask add note state announce declare claim report confirm deny insist argue warn suggest explain
  admit acknowledge concede reply answer write mention describe call quote cite estimate predict expect forecast
  believe think know feel fear hope doubt suspect consider understand remember forget imagine assume guess wonder see
  hear want need like love hate wish mean seem appear look sound remain stay become belong contain include consist
  depend exist happen lie stand live die fall rise grow cost last begin start stop continue keep get let make take
  give show find come go put speak talk agree disagree
`);

/** Verbs that are no options even where they are intended. */
export const noOptions: ReadonlySet<string> = wordSet(`
  be have do say tell know think believe feel hear see like seem live die understand mean discuss comment
`);

/** Verbs whose infinitive is an option of their subject. */
export const intentions: ReadonlyMap<string, OptionManner> = manners({
  threatens: 'threaten',
  plans:
    'plan intend prepare decide aim arrange resolve vow promise pledge swear undertake agree offer propose',
  wants: 'want hope wish seek try attempt desire prefer mean ask demand',
  refuses: 'refuse decline hesitate',
});

/** Adjectives whose infinitive is one: ready to fight. */
export const readiness: ReadonlyMap<string, OptionManner> = manners({
  plans: 'ready prepared determined set due about poised bound',
  wants: 'willing eager keen anxious',
  may: 'able free likely',
  refuses: 'reluctant unwilling unable',
});

export const modals: ReadonlySet<string> = wordSet(
  "will would may might could can shall 'll ’ll must should",
);

/** Deeds that a conflict turns on; those done are options, too. */
export const conflictDeeds: ReadonlySet<string> = wordSet(`
  attack assault storm shell bomb strike fire launch besiege encircle surround capture seize take retake occupy invade
  advance retreat withdraw pull leave flee surrender fight defend hold mine destroy blow burn demolish ambush raid
  shoot kill execute arrest detain imprison release free exchange hand return deport expel evacuate block blockade
  close open reopen cut lift impose arm supply fund pay finance support back train recruit deploy send move mobilise
  mobilize reinforce negotiate meet sign break reject accept join quit leave split ban sanction embargo punish
  vote resign dissolve dismiss appoint replace boycott protest march rebel disarm demobilise demobilize
`);

/** Where the words of an option end. */
export const optionEnds: ReadonlySet<string> = wordSet(`
  if unless because although though while when whenever after before until till once since as so but who which whom
  that whose than or where why
`);

/** The manner of each word. */
function manners(
  table: Readonly<Partial<Record<OptionManner, string>>>,
): ReadonlyMap<string, OptionManner> {
  return new Map(
    Object.entries(table).flatMap(([manner, words]) =>
      [...wordSet(words)].map((word) => [word, manner as OptionManner] as const),
    ),
  );
}
