import type { Case, DecisionMaker } from '@casus/casefile';
import type { ModelWords } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../app/hooks.ts';
import { AskRefused } from '../../engine/questions.ts';
import type { Form } from '../../forms/form.ts';
import { orderForm } from './forms/orderForm.ts';
import { payoffsForm } from './forms/payoffsForm.ts';
import { rankingForm } from './forms/rankingForm.ts';
import { statementForm } from './forms/statementForm.ts';
import { weightsForm } from './forms/weightsForm.ts';
import { RankingList } from './RankingList.tsx';
import { StatementList } from './StatementList.tsx';
import { WorthTable } from './WorthTable.tsx';

const titles = {
  statements: 'Prefers, most important first',
  none: 'Prefers, most important first',
  ranking: 'Ranks the states, the best first',
  weights: 'What each option weighs',
  payoffs: 'What each state is worth',
} as const;

/** How a decision maker orders the states, in the form in which the case gives it. */
export function Order({
  theCase,
  party: { id, name, preferences },
  words,
  open,
}: {
  readonly theCase: Case;
  readonly party: DecisionMaker;
  readonly words: ModelWords['decisionMakers'][number] | null;
  readonly open: (form: Form) => void;
}): ReactNode {
  const { engine } = useSession();
  const [refused, setRefused] = useState<string | null>(null);
  const otherwise = async (): Promise<void> => {
    try {
      open(orderForm(theCase, id, await engine.ask('order', { decisionMaker: id })));
      setRefused(null);
    } catch (problem) {
      if (!(problem instanceof AskRefused)) throw problem;
      setRefused(problem.message);
    }
  };
  const [label, form] = change(theCase, id, preferences.kind);
  return (
    <>
      <h3>{titles[preferences.kind]}</h3>
      {preferences.kind === 'statements' && (
        <StatementList
          theCase={theCase}
          decisionMaker={id}
          statements={preferences.statements}
          words={words?.statements ?? []}
          open={open}
        />
      )}
      {preferences.kind === 'none' && words?.given != null && <p>{words.given}</p>}
      {preferences.kind === 'ranking' && (
        <RankingList theCase={theCase} decisionMaker={id} ranking={preferences.ranking} />
      )}
      <WorthTable theCase={theCase} preferences={preferences} name={name} />
      <div className="actions">
        <button
          type="button"
          className="small add"
          aria-label={`${label} of ${name}`}
          onClick={() => open(form)}
        >
          {label}
        </button>
        <button
          type="button"
          className="small add"
          aria-label={`Give it otherwise: the order of ${name}`}
          onClick={() => void otherwise()}
        >
          Give it otherwise
        </button>
      </div>
      {refused !== null && <p role="alert">{refused}</p>}
    </>
  );
}

/** What changes an order of a kind. */
function change(
  theCase: Case,
  id: string,
  kind: DecisionMaker['preferences']['kind'],
): readonly [label: string, form: Form] {
  switch (kind) {
    case 'statements':
    case 'none':
      return ['Add a statement', statementForm(theCase, id, null)];
    case 'ranking':
      return ['Edit the ranking as a line', rankingForm(theCase, id)];
    case 'weights':
      return ['Edit the weights', weightsForm(theCase, id)];
    case 'payoffs':
      return ['Edit the payoffs', payoffsForm(theCase, id)];
  }
}
