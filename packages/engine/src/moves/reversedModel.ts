import { type Model, modelOf } from './model.ts';

/** The model with every move the other way round: its moves from s are the moves of `model` into s. */
export function reversedModel({ space, optionMoves, arcs }: Model): Model {
  return modelOf(space, {
    optionMoves:
      optionMoves === null
        ? null
        : {
            own: optionMoves.own,
            forward: optionMoves.backward,
            backward: optionMoves.forward,
          },
    arcs:
      arcs === null
        ? null
        : arcs.map(({ forward, reverse }) => ({ forward: reverse, reverse: forward })),
  });
}
