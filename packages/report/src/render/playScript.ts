/** The script of a page with switches and sliders: looks up the answers of the chosen combination. It
 *  holds no analysis; everything it shows was worked out before. */
export const playScript: string = `
'use strict';
const words = ['yes', 'open', 'no', 'unsettled'];
for (const form of document.querySelectorAll('form.play')) {
  const data = JSON.parse(form.querySelector('script').textContent);
  const switches = [...form.querySelectorAll('input[type=checkbox]')];
  const sliders = [...form.querySelectorAll('input[type=range]')];
  const outputs = [...form.querySelectorAll('output')];
  const items = [...form.querySelectorAll('li')];
  const first = new Map();
  const figureOf = ({ low, high }, slider) =>
    low * (high / low) ** (Number(slider.value) / Number(slider.max));
  const show = () => {
    let index = 0;
    let size = 1;
    for (const one of switches) {
      if (one.checked) index += size;
      size *= 2;
    }
    data.estimates.forEach((estimate, at) => {
      const figure = figureOf(estimate, sliders[at]);
      const part = estimate.cuts.filter((cut) => figure > cut).length;
      index += size * part;
      size *= estimate.cuts.length + 1;
      const ends = [estimate.low, ...estimate.cuts, estimate.high];
      const [from, to] = [ends[part], ends[part + 1]].map((end) => end.toLocaleString('en-GB'));
      outputs[at].textContent =
        part === 0 && estimate.isOpenBelow ? 'up to ' + to
        : part === estimate.cuts.length && estimate.isOpenAbove ? from + ' or more'
        : from + ' to ' + to;
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
export const playScriptHash: string = 'sha256-Euu43p2VL4zkhJp4Lq9Xn5x1qv6fHdq3ARh30zzuD00=';
