import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';

/** Texts that readers see in the place of an id, and origins: empty, they would say nothing. */
export function checkTexts(check: Checker, raw: RawCase): void {
  const text = (written: string | undefined, path: Path): void => {
    if (written?.trim() === '') check.error('empty-text', path, messages.emptyText());
  };
  text(raw.title, ['title']);
  for (const [id, { name }] of Object.entries(raw.sources ?? {}))
    text(name, ['sources', id, 'name']);
  for (const key of ['claims', 'estimates'] as const) {
    for (const [id, one] of Object.entries(raw[key] ?? {})) {
      if ('statement' in one) text(one.statement, [key, id, 'statement']);
      for (const [at, { origin }] of (one.reports ?? []).entries()) {
        text(origin, [key, id, 'reports', at, 'origin']);
      }
    }
  }
  for (const [dm, { name, options }] of Object.entries(raw.decisionMakers)) {
    text(name, ['decisionMakers', dm, 'name']);
    for (const [id, option] of Object.entries(options ?? {})) {
      const path = ['decisionMakers', dm, 'options', id];
      if (typeof option === 'string') text(option, path);
      else text(option.text, [...path, 'text']);
    }
  }
  for (const [id, one] of Object.entries(raw.questions ?? {})) {
    text(one.text, ['questions', id, 'text']);
  }
}
