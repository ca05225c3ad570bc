import type { Case } from '@casus/casefile';
import type { Name } from './form.ts';

/** What a formula may speak of: options, or the states of a graph form. */
export function optionNames({ options, stateNames }: Case): Name[] {
  if (stateNames !== null) return stateNames.map((name) => ({ name, about: 'state' }));
  return options.map(({ name, text }) => ({ name, about: text }));
}

/** How hints call them. */
export function optionsOrStates({ stateNames }: Case): 'options' | 'states' {
  return stateNames === null ? 'options' : 'states';
}

/** What a condition may speak of: claims and estimates. */
export function evidenceNames(theCase: Case): Name[] {
  return [...claimNames(theCase), ...estimateNames(theCase)];
}

export function claimNames({ claims }: Case): Name[] {
  return [...claims.values()].map(({ id, statement }) => ({ name: id, about: statement }));
}

export function estimateNames({ estimates }: Case): Name[] {
  return [...estimates.values()].map(({ id, definition, unit }) => ({
    name: id,
    about: definition ?? unit ?? 'estimate',
  }));
}

export function sourceNames({ sources }: Case): Name[] {
  return [...sources.values()].map(({ id, name }) => ({ name: id, about: name }));
}

export function decisionMakerNames({ decisionMakers }: Case): Name[] {
  return decisionMakers.map(({ id, name }) => ({ name: id, about: name }));
}

/** A decision maker as readers know it. */
export function nameOfParty({ decisionMakers }: Case, party: string): string {
  return decisionMakers.find(({ id }) => id === party)?.name ?? party;
}
