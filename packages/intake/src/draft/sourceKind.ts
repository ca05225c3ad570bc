/** What kind of source a mention's words speak of; the first that fits. */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'document',
    /\b(?:documents?|memos?|reports?|letters?|statements?|stud(?:y|ies)|cables?|surveys?|polls?|figures|data|records?|papers|files?|images?|pictures?|video|footage|indictment|communiqu[eé]|estimates?|assessments?|article|text|order|decree|treaty)$/iu,
  ],
  [
    'media',
    /\b(?:tv|television|radio|channel|newspaper|broadcaster|news agency|agency france|reuters|associated press|daily|times|post|website|blog|magazine|media|press)$/iu,
  ],
  [
    'military',
    /\b(?:army|brigade|military|militias?|forces?|battalion|navy|air force|troops|rebels?|fighters|pentagon|command|general staff|guard|division|col(?:onel|\.)|gen(?:eral|\.)|commanders?|maj(?:or|\.)|lt\.|capt(?:ain|\.))\b/iu,
  ],
  [
    'government',
    /\b(?:government|ministry|minist(?:er|ers)|president|presidency|cabinet|embassy|ambassador|white house|kremlin|state department|parliament|governor|mayor|senator|envoy|foreign office|police|officials?|authorities|prime minister|premier)\b/iu,
  ],
  [
    'organisation',
    /\b(?:united nations|u\.?n\.?|commission|committee|council|agency|organi[sz]ation|institute|group|observatory|watch|amnesty|red cross|union|party|court|bank|foundation|mission|office|university|movement|front)\b/iu,
  ],
  [
    'witnesses',
    /\b(?:witness(?:es)?|residents?|villagers?|neighbou?rs?|survivors?|refugees?|doctors?|families)\b/iu,
  ],
];

/** What kind of source a mention is, by its words: `document`, `media`, `military`, `government`,
 *  `organisation`, `witnesses`, `person` for a bare name; null where they do not tell. */
export function sourceKind(mention: string): string | null {
  const head = mention.split(/,|\s(?:who|which|that|of|in|from|on|at|for|to|by)\s/u)[0]!;
  const found = kinds.find(([, words]) => words.test(head));
  if (found !== undefined) return found[0];
  return /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(head) ? 'person' : null;
}
