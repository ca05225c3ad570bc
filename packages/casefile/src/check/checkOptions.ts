import type { Option } from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { checkId } from './ids.ts';

/** The claims and estimates a judgement rests on, unknown ones reported. */
export function checkBecause(
  check: Checker,
  because: readonly string[] | undefined,
  { claims, estimates }: EvidenceNames,
  path: Path,
): string[] {
  const names = {
    has: (id: string) => claims.has(id) || estimates.has(id),
    keys: () => [...claims, ...estimates],
  };
  const seen = new Set<string>();
  return (because ?? []).filter((id, at) => {
    const place = [...path, 'because', at];
    if (!check.known('claim or estimate', id, names, place)) return false;
    if (seen.has(id)) check.error('repeated', place, messages.repeated('claim or estimate', id));
    return seen.add(id);
  });
}

/** Options of every decision maker, in file order. */
export function checkOptions(check: Checker, raw: RawCase, names: EvidenceNames): Option[] {
  const owners = new Map<string, number>();
  for (const { options } of Object.values(raw.decisionMakers)) {
    for (const id of Object.keys(options ?? {})) owners.set(id, (owners.get(id) ?? 0) + 1);
  }
  return Object.entries(raw.decisionMakers).flatMap(([dm, { options }], decisionMaker) => {
    checkId(check, dm, ['decisionMakers', dm]);
    const parent = ['decisionMakers', dm, 'options'];
    if (raw.states !== undefined && options !== undefined) {
      check.error('graph-form', parent, messages.optionFormOnly('options'), check.keyRange(parent));
      return [];
    }
    return Object.entries(options ?? {}).map(([id, written]): Option => {
      const path = [...parent, id];
      checkId(check, id, path);
      const one = typeof written === 'string' ? { text: written } : written;
      const moves = typeof one.moves === 'string' ? { direction: one.moves } : one.moves;
      return {
        id,
        name: owners.get(id) === 1 ? id : `${dm}.${id}`,
        decisionMaker,
        text: one.text ?? id,
        done: one.done ?? null,
        notDone: one.notDone ?? null,
        direction: moves?.direction ?? 'both',
        directionWhen: check.condition(moves?.when, names, [...path, 'moves', 'when']),
        when: check.condition(one.when, names, [...path, 'when']),
        because: checkBecause(check, one.because, names, path),
        note: one.note ?? null,
        range: check.keyRange(path),
      };
    });
  });
}
