import type { Case } from '../case.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Edit } from './edit.ts';

/** Removes a claim or an estimate, and names it no longer as a reason. Where a `when` speaks of it, the
 *  text has a mistake afterwards: what the model hangs on does not go unseen. */
export function removeEvidence(theCase: Case, id: string): Edit[] {
  const kind = theCase.claims.has(id) ? 'claims' : 'estimates';
  const reasons = becauseLists(theCase).flatMap(({ path, because }) => without(path, because, id));
  return [...reasons, { path: [kind, id], remove: true }];
}

/** Removes an option, and takes it out of the status quo. */
export function removeOption(theCase: Case, decisionMaker: string, id: string): Edit[] {
  const { statusQuo, options, decisionMakers } = theCase;
  const edits: Edit[] = [{ path: ['decisionMakers', decisionMaker, 'options', id], remove: true }];
  const removed = options.findIndex(
    (option) => option.id === id && decisionMakers[option.decisionMaker]?.id === decisionMaker,
  );
  if (statusQuo?.kind === 'options' && statusQuo.taken.includes(removed)) {
    const left = statusQuo.taken.filter((k) => k !== removed);
    edits.push({ path: ['statusQuo'], value: left.map((k) => options[k]!.name) });
  }
  return edits;
}

/** Removes a decision maker; sources no longer share its interests. */
export function removeDecisionMaker(theCase: Case, id: string): Edit[] {
  const { decisionMakers, sources } = theCase;
  const interests = [...sources].flatMap(([source, { interests: of }]) =>
    without(
      ['sources', source, 'interests'],
      of.map((i) => decisionMakers[i]!.id),
      id,
    ),
  );
  return [...interests, { path: ['decisionMakers', id], remove: true }];
}

/** Takes an id out of a list; a list that held nothing else goes as a whole. */
function without(path: Path, ids: readonly string[], id: string): Edit[] {
  if (!ids.includes(id)) return [];
  if (ids.every((each) => each === id)) return [{ path, remove: true }];
  return ids
    .flatMap((each, at) => (each === id ? [at] : []))
    .reverse()
    .map((at) => ({ path: [...path, at], remove: true }));
}

function becauseLists({ options, decisionMakers, infeasible }: Case): readonly {
  readonly path: Path;
  readonly because: readonly string[];
}[] {
  return [
    ...options.map(({ id, decisionMaker, because }) => ({
      path: ['decisionMakers', decisionMakers[decisionMaker]!.id, 'options', id, 'because'],
      because,
    })),
    ...decisionMakers.flatMap(({ id, preferences }) =>
      preferences.kind !== 'statements'
        ? []
        : preferences.statements.map(({ because }, at) => ({
            path: ['decisionMakers', id, 'preferences', at, 'because'],
            because,
          })),
    ),
    ...infeasible.map(({ because }, at) => ({ path: ['infeasible', at, 'because'], because })),
  ];
}
