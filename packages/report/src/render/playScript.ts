/** The script of a page with switches and sliders: looks up the answers of the chosen combination. It
 *  holds no analysis; everything it shows was worked out before.
 *
 *  A slider that was not moved stands for the figure of the assessment, at an end for that end, elsewhere
 *  for a round figure no farther off than half a place. */
export const playScript: string = `
'use strict';
const words = ['yes', 'open', 'no', 'unsettled'];
const orders = ['is less than', 'is equal to', 'is more than'];
for (const form of document.querySelectorAll('form.play')) {
  const data = JSON.parse(form.querySelector('script').textContent);
  const switches = [...form.querySelectorAll('input[type=checkbox]')];
  const sliders = [...form.querySelectorAll('input[type=range]')];
  const outputs = [...form.querySelectorAll('.slide output')];
  const pairOutputs = [...form.querySelectorAll('.pair output')];
  const items = [...form.querySelectorAll('li')];
  const first = new Map();
  const isUntouched = (estimate, slider) => Number(slider.value) === estimate.place;
  const figureOf = (estimate, slider) => {
    const { base, low, high } = estimate;
    const share = Number(slider.value) / Number(slider.max);
    if (isUntouched(estimate, slider)) return base;
    if (share === 0 || low === high) return low;
    if (share === 1) return high;
    const exact = low * (high / low) ** share;
    const step = exact * ((high / low) ** (1 / Number(slider.max)) - 1);
    const digits = 1 + Math.floor(Math.log10(exact)) - Math.floor(Math.log10(step));
    const round = Number(exact.toPrecision(Math.min(15, Math.max(1, digits))));
    return Math.min(high, Math.max(low, round));
  };
  const isAbove = (figure, { value, isInclusive }) =>
    isInclusive ? figure >= value : figure > value;
  const inWords = (figure) => figure.toLocaleString('en-GB');
  const partInWords = ({ low, high, isOpenBelow, isOpenAbove, cuts }, part) => {
    const ends = [low, ...cuts.map(({ value }) => value), high];
    const [from, to] = [inWords(ends[part]), inWords(ends[part + 1])];
    if (part === 0 && isOpenBelow) return 'up to ' + to;
    if (part === cuts.length && isOpenAbove) return from + ' or more';
    return from === to ? from : from + ' to ' + to;
  };
  const show = () => {
    let index = 0;
    let size = 1;
    const choose = (choice, n) => {
      index += size * choice;
      size *= n;
    };
    for (const one of switches) choose(one.checked ? 1 : 0, 2);
    const figures = data.estimates.map((estimate, at) => figureOf(estimate, sliders[at]));
    data.estimates.forEach((estimate, at) => {
      const isBase = isUntouched(estimate, sliders[at]);
      const part =
        isBase ? estimate.part
        : estimate.cuts.filter((cut) => isAbove(figures[at], cut)).length;
      choose(part, estimate.cuts.length + 1);
      outputs[at].textContent =
        isBase ? estimate.baseWords
        : estimate.isCompared ? inWords(figures[at])
        : partInWords(estimate, part);
    });
    data.pairs.forEach(({ left, right, splits }, at) => {
      const value = figures[right];
      const above = splits.filter((isInclusive) => isAbove(figures[left], { value, isInclusive }));
      choose(above.length, splits.length + 1);
      pairOutputs[at].textContent = orders[1 + Math.sign(figures[left] - value)];
    });
    data.questions.forEach((digits, at) => {
      const word = words[Number(digits[index])];
      if (!first.has(at)) first.set(at, word);
      const strong = items[at].querySelector('strong');
      strong.textContent = word;
      strong.className = word;
      items[at].className = word === first.get(at) ? '' : 'moved';
    });
  };
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  show();
}
`;

/** Lets the page's policy run this script and no other: SHA-256 of its text. */
export const playScriptHash: string = 'sha256-3I3jWirUZ+ZeBXezHhgAMe6q7VKbTsrh8v3TV0rw4W0=';
