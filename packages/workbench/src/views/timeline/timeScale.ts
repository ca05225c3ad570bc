const dayMs = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970 of an ISO date. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
}

/** "13 Oct". */
export function shortDate(day: number): string {
  const date = new Date(day * dayMs);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Round days within a span, the finest step that gives no more than `most`: days, months or years. */
export function ticks(first: number, last: number, most: number): Tick[] {
  for (const step of [1, 2, 7, 14]) {
    if ((last - first) / step < most) return days(first, last, step);
  }
  for (const step of [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]) {
    const found = monthly(first, last, step);
    if (found.length <= most) return found;
  }
  return [];
}

function days(first: number, last: number, step: number): Tick[] {
  const found: Tick[] = [];
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) {
    found.push({ day, label: shortDate(day) });
  }
  return found;
}

function monthly(first: number, last: number, step: number): Tick[] {
  const begin = new Date(first * dayMs);
  const found: Tick[] = [];
  let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  month = Math.ceil(month / step) * step;
  for (; ; month += step) {
    const [year, of] = [Math.floor(month / 12), month % 12];
    const day = Math.round(Date.UTC(year, of, 1) / dayMs);
    if (day > last) return found;
    const isYear = of === 0 || step >= 12;
    if (day >= first) found.push({ day, label: isYear ? `${year}` : months[of]! });
  }
}
