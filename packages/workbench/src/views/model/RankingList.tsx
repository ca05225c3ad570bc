import { type Case, type Edit, type Levels, tieWithAbove, untie } from '@casus/casefile';
import { type ReactNode, useState } from 'react';
import type { Mistake } from '../../forms/mistake.ts';
import { useEdits } from '../../forms/useEdits.ts';
import { stateLabel } from '../../stateLabel.ts';
import { type OrderedItem, OrderedList } from './OrderedList.tsx';
import { useReorder } from './useReorder.ts';

/** Most ranks that are listed: beyond it one would scroll more than rank. */
const mostRanks = 64;

/** A ranking of the states, the best first: ranks are dragged, or moved by the arrow keys, and tied. */
export function RankingList({
  theCase,
  decisionMaker,
  ranking,
}: {
  readonly theCase: Case;
  readonly decisionMaker: string;
  readonly ranking: Levels;
}): ReactNode {
  const write = useEdits();
  const [said, say] = useState('');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const namesAt = (at: number): string =>
    ranking[at]!.map((s) => stateLabel(theCase, s)).join(' = ');
  const change = async (
    make: (now: Case) => readonly Edit[],
    focus: number | null,
    message: string,
  ): Promise<void> => {
    if (focus !== null) reorder.focusNext(focus);
    const found = await write(make);
    setMistakes(found);
    if (found.length === 0) say(message);
  };
  const reorder = useReorder(ranking, (from, to) =>
    change(
      () => [{ path: ['decisionMakers', decisionMaker, 'ranking', from], to }],
      null,
      `${namesAt(from)}: now ${to + 1} of ${ranking.length}`,
    ),
  );
  if (ranking.length > mostRanks) {
    return <p>{ranking.length} ranks: too many to list them here.</p>;
  }
  const items = ranking.map((tied, at): OrderedItem => {
    const names = namesAt(at);
    return {
      key: tied.join(' '),
      name: `rank ${at + 1}: ${names}`,
      content: (
        <>
          <ul className="tied">
            {tied.map((s) => {
              const name = stateLabel(theCase, s);
              return (
                <li key={s}>
                  {name}
                  {tied.length > 1 && (
                    <button
                      type="button"
                      className="small"
                      aria-label={`Untie ${name}`}
                      onClick={() =>
                        void change(
                          (now) => untie(now, decisionMaker, at, s),
                          at + 1,
                          `${name}: now ${at + 2} of ${ranking.length + 1}`,
                        )
                      }
                    >
                      Untie
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          <div className="actions">
            {at > 0 && (
              <button
                type="button"
                className="small"
                aria-label={`Tie with above: ${names}`}
                onClick={() =>
                  void change(
                    (now) => tieWithAbove(now, decisionMaker, at),
                    at - 1,
                    `${names}: tied with ${namesAt(at - 1)}`,
                  )
                }
              >
                Tie with above
              </button>
            )}
          </div>
        </>
      ),
    };
  });
  return <OrderedList reorder={reorder} items={items} mistakes={mistakes} said={said} />;
}
