import { wordSet } from '../wordSet.ts';

/** Words of what is to come. */
export const aheadWords: ReadonlySet<string> = wordSet(`
  will won't shall would wouldn't must may might could should can cannot can't is are isn't aren't
  due scheduled expected planned supposed upcoming hope hopes hoping plan plans planning intend intends expect
  expects deadline until till promise promises threat fear fears unless next ahead coming
  promised vowed threatened pledged demanded ordered urged predicted forecast forecasts proposed anticipated hoped
  want wants wanted postponed delayed begin resume expire meet votes faces holds return
  starts begins ends opens meets returns arrives leaves closes expires resumes takes
`);

/** Verb forms that are past whatever stands before them. */
export const finitePast: ReadonlySet<string> = wordSet(
  `was were wasn't weren't had hadn't did didn't ago`,
);

/** Words of what has been, besides those in -ed. */
export const pastWords: ReadonlySet<string> = wordSet(`
  has have been since said told came went left took fled fell stood held
  sent gave made found lost fought won began broke brought bought caught chose drove flew got grew heard hit kept
  knew led met paid ran saw sold shot sought spoke struck swept thought threw wrote became rose burnt
`);

/** Words in -ed that are no past, or say nothing of when. */
export const notParticiples: ReadonlySet<string> = wordSet(`
  united armed wounded injured displaced unarmed biased alleged so-called hundred
`);

/** Had hoped to: it did not come. */
export const heldBack: ReadonlySet<string> = wordSet(
  'hoped planned expected intended wanted promised meant vowed agreed tried',
);

/** Verbs whose infinitive has been done, or was not to be. */
export const givenUp: ReadonlySet<string> = wordSet(
  'tried failed managed began started used refused able helped continued seemed appeared happened came',
);
