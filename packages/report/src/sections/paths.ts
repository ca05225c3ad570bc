import type { Assessment, PathRow, StateRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, numbered, paragraph } from '../blocks.ts';
import { sentence } from '../words/phrases.ts';
import { idsAsNames, pathInWords, stateBeside, stateClauses } from '../words/states.ts';

const maxPaths = 5;

/** How the status quo leads to the outcomes. */
export function pathBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  const { statusQuo, paths, outcomes } = document;
  if (statusQuo === null || paths === null) return [];
  const ids = idsAsNames(theCase);
  const shown = paths.filter(({ to }) => outcomes.states.includes(to)).slice(0, maxPaths);
  const more = outcomes.states.length - shown.length;
  return [
    heading(
      outcomes.states.length === 0 ? 'How it stands now' : 'How it gets there from the status quo',
    ),
    list([
      item(
        [marked(`Now, state ${statusQuo}`, 'strong')],
        stateClauses(theCase, state(statusQuo)).map((clause) => sentence(clause, ids)),
      ),
    ]),
    ...shown.flatMap((path) => onePath(theCase, state, statusQuo, path)),
    ...(more > 0 ? [paragraph(`${more} more: `, marked('casus paths --to N', 'code'), '.')] : []),
  ];
}

function onePath(
  theCase: Case,
  state: (n: number) => StateRow,
  statusQuo: number,
  { to, byImprovements, byMoves }: PathRow,
): Block[] {
  const steps = byImprovements ?? byMoves;
  if (to === statusQuo) return [paragraph(`The status quo is an outcome itself (state ${to}).`)];
  if (steps === null) return [paragraph(`No moves lead to state ${to}.`)];
  const ids = idsAsNames(theCase);
  const how = byImprovements === null ? ', though not by improvements alone' : '';
  return [
    paragraph(`To state ${to}${how}:`),
    numbered(
      pathInWords(theCase, state, statusQuo, steps).map((step) => item(sentence(step, ids))),
    ),
  ];
}

/** What `casus paths` prints: both shortest paths to one state. */
export function pathsToBlocks(
  theCase: Case,
  { document: { statusQuo }, state }: Pick<Assessment, 'document' | 'state'>,
  { to, byImprovements, byMoves }: PathRow,
): Block[] {
  if (statusQuo === null) return [paragraph('The case has no status quo in this world.')];
  const ids = idsAsNames(theCase);
  const now = { row: state(statusQuo), as: `in state ${statusQuo}` };
  const steps = (path: PathRow['byMoves'], none: string): Block => {
    if (path === null) return paragraph(none);
    if (path.length === 0) return paragraph('It is the status quo.');
    return numbered(
      pathInWords(theCase, state, statusQuo, path).map((step) => item(sentence(step, ids))),
    );
  };
  return [
    heading(`From state ${statusQuo} to state ${to}`, 1),
    list([
      item(
        [marked(`Now, state ${statusQuo}`, 'strong')],
        stateClauses(theCase, state(statusQuo)).map((clause) => sentence(clause, ids)),
      ),
      item([
        marked(`There, state ${to}`, 'strong'),
        `: ${stateBeside(theCase, state(to), [now])}.`,
      ]),
    ]),
    heading('By improvements: every mover gains'),
    steps(byImprovements, 'Improvements alone do not lead there.'),
    heading('By any moves'),
    steps(byMoves, 'No moves lead there.'),
  ];
}
