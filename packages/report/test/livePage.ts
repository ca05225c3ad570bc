import { runInNewContext } from 'node:vm';
import { type AssessmentOptions, answersIn, assess, type PlayTable } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import {
  figureAt as figureOf,
  htmlReport,
  playAnswers,
  playBlocks,
  standsAt,
} from '../src/index.ts';
import { playScript } from '../src/render/playScript.ts';

interface Control {
  checked: boolean;
  value: string;
  max: string;
  readonly hasAttribute: (name: string) => boolean;
  readonly getAttribute: (name: string) => string | null;
  readonly parentNode: { readonly textContent: string };
}

/** A page whose script has run, to be played with. */
export interface LivePage {
  readonly table: PlayTable;
  readonly switches: readonly Control[];
  readonly sliders: readonly Control[];
  /** Where the sliders stand at first. */
  readonly places: readonly string[];
  /** Answers shown, in the order of the questions. */
  readonly answers: () => string[];
  /** What is shown of each slider, and of each pair of estimates. */
  readonly figuresShown: () => string[];
  readonly pairsShown: () => string[];
  /** Tells the page that a control has changed. */
  readonly changed: () => void;
  /** Answers and figures that front ends with a script of their own look up. */
  readonly lookedUp: () => readonly (readonly (string | null)[])[];
  /** What the assessment says of the world that the page shows now. */
  readonly expected: () => string[];
}

export function open(theCase: Case, options: AssessmentOptions = {}): LivePage {
  const assessment = assess(theCase, options);
  const table = assessment.play();
  const { claims, estimates, method } = assessment.document;
  const { document, Event } = parseHTML(htmlReport(theCase, assessment));
  const form = document.querySelector('form.play')!;
  const all = (selector: string): Control[] =>
    Array.from(form.querySelectorAll(selector)) as unknown as Control[];
  const texts = (selector: string): string[] =>
    (Array.from(form.querySelectorAll(selector)) as { textContent: string }[]).map(
      ({ textContent }) => textContent,
    );
  const switches = all('input[type=checkbox]');
  const sliders = all('input[type=range]');
  // A browser takes these properties from the attributes; the library does not.
  for (const control of switches) control.checked = control.hasAttribute('checked');
  for (const control of sliders) control.max = control.getAttribute('max')!;
  const places = sliders.map(({ value }) => value);
  runInNewContext(playScript, { document });
  return {
    table,
    switches,
    sliders,
    places,
    answers: () => texts('li strong'),
    figuresShown: () => texts('.slide output'),
    pairsShown: () => texts('.pair output'),
    lookedUp: () => {
      const [play] = playBlocks(theCase, assessment);
      if (play?.kind !== 'play') return [];
      const choice = {
        claims: new Map(play.claims.map(({ id }, k) => [id, switches[k]!.checked])),
        figures: new Map(
          play.estimates.flatMap((estimate, at): [string, number][] =>
            sliders[at]!.value === places[at]
              ? []
              : [[estimate.id, figureOf(estimate, Number(sliders[at]!.value))]],
          ),
        ),
      };
      return [
        playAnswers(play, choice),
        play.estimates.map((one) => standsAt(one, choice.figures.get(one.id))),
      ];
    },
    changed: () => form.dispatchEvent(new Event('input')),
    expected: () => {
      const world = {
        claims: new Map(Object.entries(claims).map(([id, { assumed }]) => [id, assumed])),
        estimates: new Map(
          Object.entries(estimates).flatMap(([id, { assumed }]): [string, number][] =>
            assumed === null ? [] : [[id, assumed]],
          ),
        ),
      };
      for (const [k, { id }] of table.claims.entries()) world.claims.set(id, switches[k]!.checked);
      for (const [at, estimate] of table.estimates.entries()) {
        world.estimates.set(estimate.id, figureAt(estimate, sliders[at]!, places[at]!));
      }
      return [...answersIn(theCase, world, method.concept).values()];
    },
  };
}

/** The figure a slider stands for: that of the assessment where it was not moved, else that of its place
 *  on a logarithmic scale, in so many digits as tell places apart. */
export function figureAt(
  { base, low, high }: PlayTable['estimates'][number],
  slider: Pick<Control, 'value' | 'max'>,
  basePlace: string,
): number {
  if (slider.value === basePlace) return base;
  if (slider.value === '0') return low;
  if (slider.value === slider.max) return high;
  const ratio = high / low;
  const exact = low * ratio ** (Number(slider.value) / Number(slider.max));
  if (low === high) return low;
  const unit = Math.floor(Math.log10(exact * (ratio ** (1 / Number(slider.max)) - 1)));
  const rounded = exact.toPrecision(Math.max(1, Math.floor(Math.log10(exact)) - unit + 1));
  return Math.max(low, Math.min(high, Number(rounded)));
}

/** Moves every slider to every one of the places and back to its own, with the claims each way, and
 *  expects what the assessment says of the world shown. */
export function playThrough(page: LivePage, places: readonly number[]): void {
  const play = (at: number): void => {
    const slider = page.sliders[at];
    if (slider === undefined) {
      page.changed();
      const shown = page.sliders.map(({ value }) => value).join(' ');
      expect([shown, ...page.answers()]).toEqual([shown, ...page.expected()]);
      expect(page.lookedUp()).toEqual([page.answers(), page.figuresShown()]);
      return;
    }
    for (const place of new Set([page.places[at]!, ...places.map(String)])) {
      slider.value = place;
      play(at + 1);
    }
    slider.value = page.places[at]!;
  };
  for (let bits = 0; bits < 2 ** page.switches.length; bits++) {
    for (const [k, control] of page.switches.entries()) control.checked = ((bits >> k) & 1) === 1;
    play(0);
  }
}
