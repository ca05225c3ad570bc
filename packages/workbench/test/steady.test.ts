// Nothing moves by itself.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from './builtSite.ts';

const { browser, url, visit } = await builtSite();

/** Collects what moves. A press of a key or a button excuses nothing here. */
const watching = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const nodes = sources.map(({ node }) => node?.className || node?.nodeName);
      window.shifts.push(value.toFixed(4) + ' ' + nodes.join(', '));
    }
  }).observe({ type: 'layout-shift' });`;

/** What has moved since it was last asked, when the worker is done. */
async function moved(page: Page): Promise<string[]> {
  await page.getByText('Assessed', { exact: true }).waitFor({ state: 'attached' });
  await page.locator('.questions:not(.is-stale)').waitFor();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))');
  return (await page.evaluate('window.shifts.splice(0)')) as string[];
}

/** Words that are only there when a view is complete. */
const complete = {
  evidence: 'Decides on:',
  model: 'What that puts first and last',
  outcomes: 'outcomes under seq',
  moves: 'states of 384',
  timeline: 'as of 16 Oct',
  brief: 'Method and doubts',
} as const;

describe.skipIf(browser === null)('a view as it comes', () => {
  test.each(
    Object.entries(complete).flatMap(([view, words]) =>
      [390, 1280].map((width) => [view, width, words] as const),
    ),
  )('%s does not move, %i px', async (view, width, words) => {
    const page = await visit('icon.svg', 'light', width);
    await page.addInitScript(watching);
    await page.goto(`${url}#/${view}`);
    await page.getByText(words).first().waitFor();
    await page.getByText('Assessed', { exact: true }).waitFor({ state: 'attached' });
    await page.evaluate('new Promise((drawn) => setTimeout(drawn, 400))');
    expect(await page.evaluate('window.shifts')).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(browser === null)('the Answer view', () => {
  test.each([390, 1280])('does not move as it comes, %i px', async (width) => {
    // Nothing but a picture: the visit itself comes with what watches it.
    const page = await visit('icon.svg', 'light', width);
    await page.addInitScript(watching);
    await page.goto(url);
    await page.getByText('likely (45–80 %)', { exact: true }).waitFor();
    expect(await moved(page)).toEqual([]);
    const hints = page.getByRole('complementary', { name: 'Hints' });
    await hints.getByText(/Islamic State fighters inside the city/).waitFor();
    expect((await hints.boundingBox())!.height).toBeLessThan(160);
    await hints.getByRole('button', { name: 'OK' }).click();
    await page.reload();
    await page.getByText('likely (45–80 %)', { exact: true }).waitFor();
    expect(await hints.count()).toBe(0);
    await page.context().close();
  });

  test.each([390, 1280])('does not move, %i px', async (width) => {
    const page = await visit('#/text?line=10', 'light', width);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.goto(`${url}#/answer`);
    await page.getByText('likely (45–80 %)', { exact: true }).waitFor();
    await page.evaluate(watching);
    await moved(page);

    // An edit: the worker reads, tells how far it is, and is done.
    for (const name of ['Undo', 'Redo']) {
      await page.evaluate(`document.querySelector('[aria-label="${name}"]').click()`);
      await page.locator('.is-working').waitFor();
      expect.soft(await moved(page), name).toEqual([]);
    }

    const slider = page.getByRole('slider').first();
    await slider.scrollIntoViewIfNeeded();
    await moved(page);
    const { x, y, width: wide, height } = (await slider.boundingBox())!;
    await page.mouse.move(x + wide * 0.3, y + height / 2);
    await page.mouse.down();
    for (const part of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      await page.mouse.move(x + wide * part, y + height / 2);
    }
    await page.mouse.up();
    await page.getByText('Turned from no.').waitFor();
    expect.soft(await moved(page), 'slider').toEqual([]);
    await page.getByRole('button', { name: 'As assessed' }).click();
    expect.soft(await moved(page), 'as assessed').toEqual([]);
    await page.context().close();
  });

  test('is taken away as pictures', async () => {
    const page = await visit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = page.getByRole('region', { name: 'Does Islamic State stand and fight?' });
    await card.getByRole('button', { name: 'Copy as picture' }).click();
    await card.getByText('Copied.').waitFor();
    const types = await page.evaluate('navigator.clipboard.read().then(([one]) => one.types)');
    expect(types).toEqual(['image/png']);
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: 'SVG' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
    await page.context().close();
  });
});
