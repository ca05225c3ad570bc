import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromIso, dayOf, easterOf, isoOf, weekdayOf } from './civilDay.ts';

test('days are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      expect(isoOf(day)).toBe(iso);
      expect(dayFromIso(iso)).toBe(day);
    }),
  );
});

test.each(['2016-03-27', '2018-04-01', '2019-04-21', '2038-04-25'])('Easter is on %s', (iso) => {
  expect(isoOf(easterOf(Number(iso.slice(0, 4))))).toBe(iso);
});

test.each(['2016-02-30', '2016-13-01', '2016-10-00', '2016-10-12T09:00', '2016-10', ''])(
  'no day: "%s"',
  (text) => {
    expect(dayFromIso(text)).toBeNull();
  },
);
