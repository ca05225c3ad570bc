// The picture of the moves in the hand.
import type { CDPSession } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from './builtSite.ts';

const { browser, url } = await builtSite();

type Point = readonly [x: number, y: number];

/** Fingers that go from places to other places. */
async function swipe(fingers: CDPSession, from: readonly Point[], to: readonly Point[]) {
  const at = (part: number) =>
    from.map(([x, y], id) => {
      const [toX, toY] = to[id]!;
      return { x: x + (toX - x) * part, y: y + (toY - y) * part, id };
    });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : at(part),
    });
  await send('touchStart', 0);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await send('touchMove', part);
  await send('touchEnd', 1);
}

describe.skipIf(browser === null)('on a phone', () => {
  test('the picture is dragged, pinched and tapped, and the page still scrolls', async () => {
    const context = await browser!.newContext({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`${url}#/moves`);
    const picture = page.getByRole('group', { name: 'States and moves' });
    await picture.getByRole('button').first().waitFor();
    await picture.scrollIntoViewIfNeeded();
    const fingers = await context.newCDPSession(page);
    const { x, y } = (await picture.boundingBox())!;
    const [left, top] = [x + 100, y + 150];
    const standing = async () => {
      const transform = await picture.locator('> g').getAttribute('transform');
      return [...transform!.matchAll(/-?[\d.]+/g)].map(Number) as [number, number, number];
    };
    const scrolled = () => page.evaluate('scrollY') as Promise<number>;

    const before = await standing();
    await swipe(fingers, [[left + 200, top]], [[left, top]]);
    const dragged = await standing();
    expect(dragged[0]).toBeLessThan(before[0] - 50);

    await swipe(
      fingers,
      [
        [left, top],
        [left + 50, top],
      ],
      [
        [left - 50, top],
        [left + 150, top],
      ],
    );
    expect((await standing())[2]).toBeGreaterThan(dragged[2] * 1.5);

    // Down and down: first the drawing comes to its end, then the page scrolls.
    const begun = await scrolled();
    expect(begun).toBeGreaterThan(100);
    for (let k = 0; k < 12; k++) await swipe(fingers, [[left, top]], [[left, top + 180]]);
    expect(await scrolled()).toBeLessThan(begun - 100);

    // The end of the path is brought into view.
    await page.goto(`${url}#/moves?step=2`);
    await page.reload();
    const node = picture.getByRole('button', { name: /^State 46/ });
    await node.scrollIntoViewIfNeeded();
    await node.tap();
    await page.getByRole('complementary', { name: 'State 46' }).waitFor();
    await context.close();
  });

  test('keys make it larger and smaller', async () => {
    const page = await browser!.newPage();
    await page.goto(`${url}#/moves`);
    const picture = page.getByRole('group', { name: 'States and moves' });
    const scale = async () =>
      Number(/scale\(([\d.]+)/.exec((await picture.locator('> g').getAttribute('transform'))!)![1]);
    await picture.getByRole('button').first().focus();
    const before = await scale();
    await page.keyboard.press('-');
    expect(await scale()).toBeCloseTo(before / 1.3);
    await page.keyboard.press('+');
    expect(await scale()).toBeCloseTo(before);
    await page.close();
  });
});
