/** Elements that never hold the words of an article. */
const leftOut: ReadonlySet<string> = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE FORM NAV ASIDE FOOTER BUTTON SELECT TEXTAREA INPUT LABEL DIALOG MENU ' +
    'SVG MATH CANVAS IFRAME OBJECT EMBED AUDIO VIDEO MAP'
  ).split(' '),
);

const boilerplateClass =
  /^(?:share|sharing|social|newsletters?|subscribe|sign-?up|related|recommended|promo|adverts?|advertisement|ads?|sponsored|comments?|cookies?|breadcrumbs?|toolbar|read-?more|see-?also|tags)$/;

/** What is longer is text, whatever its class is called. */
const mostBoilerplate = 600;

/** Whether an element of an article is no part of its text. */
export function isLeftOut(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  return leftOut.has(name) || (name === 'TABLE' && isDataTable(element));
}

/** Takes out of a page what its classes call invitations, advertisements and comments. */
export function removeBoilerplate(document: Document): void {
  for (const element of document.body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`
      .toLowerCase()
      .slice(0, 500);
    const isNamed = names.split(/[\s_]+|--+/).some((each) => boilerplateClass.test(each));
    if (isNamed && (element.textContent ?? '').length < mostBoilerplate) element.remove();
  }
}

/** Whether a table holds data; others lay the page out, with paragraphs in their cells. */
function isDataTable(table: Element): boolean {
  return table.querySelector('th') !== null || table.querySelector('td p') === null;
}

const invitation = new RegExp(
  `^(?:${[
    '(?:read|see|watch|listen)(?: more| also| next| on)*\\s*[:|»–—-].*',
    '(?:more|related|also)(?: (?:stories|articles|reading|coverage|content|topics|on this story))?\\s*:?.{0,0}',
    'related\\s*:.*',
    'advertisements?(?: -.*)?',
    'sponsored(?: content)?',
    'share(?: (?:this|on|via)\\b.*)?',
    'follow (?:us|\\S+ on (?:twitter|facebook|x|instagram))\\b.*',
    '(?:sign up|subscribe)\\b.*\\b(?:newsletters?|e-?mails?|alerts?|briefings?|updates|podcasts?|channel|inbox)\\b.*',
    '(?:get|receive)\\b.*\\b(?:newsletter|in your inbox)\\b.*',
    'subscribe(?: now| today)?',
    'click here\\b.*',
    '(?:most|trending) (?:read|popular|viewed|now)',
    'recommended(?: for you| stories)?',
    '(?:view |\\d+ |leave a )?comments?(?: \\(\\d+\\))?',
    '(?:article|story) continues below.*',
    'skip (?:past|to|advert)\\b.*',
    'print|e-?mail|copy link|loading\\W*|read more|continue reading',
    '\\d+ min(?:ute)?s?(?: |-)read',
    'listen to this article.*',
    'all rights reserved\\W*|(?:copyright|©).*',
  ].join('|')})$`,
  'i',
);

/** Characters of the longest block that only asks the reader to go somewhere else. */
const mostInvitation = 200;

/** Whether a block only asks the reader to go somewhere else, to share or to subscribe. */
export function isInvitation(text: string): boolean {
  return text.length <= mostInvitation && invitation.test(text.replace(/[.!»>→\s]+$/, ''));
}
