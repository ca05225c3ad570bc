import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestFirst } from './greatestFirst.ts';

test('places are those of a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), (values) => {
      const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
      const places = greatestFirst(Float64Array.from(values));
      expect(order.map((at) => places[at])).toEqual([...order.keys()]);
    }),
  );
});
