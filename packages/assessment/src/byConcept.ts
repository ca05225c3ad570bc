import { type Concept, concepts } from '@casus/engine';

/** A record of a value for each concept, in the order of all. */
export function byConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(concepts.map((concept) => [concept, value(concept)])) as Record<
    Concept,
    T
  >;
}
