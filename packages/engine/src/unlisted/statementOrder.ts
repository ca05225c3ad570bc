import type { Formula } from '../model/formula.ts';
import { hasOption } from './optionSet.ts';
import type { Comparison, Order } from './order.ts';
import { Planes } from './planes.ts';
import { Program } from './program.ts';

const unknown = 2;

/** Option prioritising without ranks: two states are compared statement by statement, the most
 *  important first; the first on which they differ decides. Any number of statements.
 *  Source: Hipel, Kilgour, Fang & Peng 1997. */
export function statementOrder(nOptions: number, statements: readonly Formula[]): Order {
  const programs = statements.map((statement) => new Program(statement));
  const found: Comparison = { better: 0, worse: 0, equal: 0, open: -1 };
  return {
    against: (state) => {
      const at = new Planes(nOptions, state);
      const truths = new Uint8Array(programs.length).fill(unknown);
      const truthOf = (j: number): number => {
        if (truths[j] === unknown) {
          programs[j]!.run(at);
          truths[j] = programs[j]!.mayHold & 1;
        }
        return truths[j]!;
      };
      return (planes, lanes) => {
        found.better = 0;
        found.worse = 0;
        found.open = -1;
        // Lanes that may be tied on all statements so far.
        let tied = lanes;
        for (let j = 0; j < programs.length && tied !== 0; j++) {
          const isTrue = truthOf(j) === 1;
          const program = programs[j]!;
          program.run(planes);
          const { mayHold, mayFail } = program;
          if (found.open < 0 && (tied & mayHold & mayFail) !== 0) {
            found.open = program.firstOpen(planes);
          }
          if (isTrue) {
            found.worse |= tied & mayFail;
            tied &= mayHold;
          } else {
            found.better |= tied & mayHold;
            tied &= mayFail;
          }
        }
        found.equal = tied;
        return found;
      };
    },
    between: (planes, others, changed, lanes) => {
      found.better = 0;
      found.worse = 0;
      found.open = -1;
      let tied = lanes;
      for (const program of programs) {
        if (tied === 0) break;
        // Where nothing it mentions is changed, a statement is true of both or of neither.
        if (!program.options.some((k) => hasOption(changed, k))) continue;
        program.run(planes);
        const { mayHold, mayFail } = program;
        program.run(others);
        if (found.open < 0 && tied & ((mayHold & mayFail) | (program.mayHold & program.mayFail))) {
          found.open = program.firstOpen(planes);
        }
        found.better |= tied & mayHold & program.mayFail;
        found.worse |= tied & mayFail & program.mayHold;
        tied &= (mayHold & program.mayHold) | (mayFail & program.mayFail);
      }
      found.equal = tied;
      return found;
    },
  };
}
