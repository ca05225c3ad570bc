// Cases whose states are too many to list, and long work, in a real browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { startBrowser } from './browser.ts';
import { casusOpen, type Host } from './hosts.ts';
import { slowCase, unlistedCase } from './servedCases.ts';
import { overflow, visitor } from './visit.ts';

const browser: Browser | null = await startBrowser();
const folder = mkdtempSync(join(tmpdir(), 'casus-'));
let unlisted: Host;
let slow: Host;
beforeAll(async () => {
  const served = (name: string, text: string): Promise<Host> => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return casusOpen(path);
  };
  unlisted = await served('unlisted.casus.yaml', unlistedCase);
  slow = await served('slow.casus.yaml', slowCase);
});
afterAll(async () => {
  unlisted?.close();
  slow?.close();
  await browser?.close();
  rmSync(folder, { recursive: true });
});
const visit = visitor(browser, () => unlisted);
const visitSlow = visitor(browser, () => slow);

describe.skipIf(browser === null)('with too many states to list them, a reader', () => {
  test('reads the answer that follows from the status quo', async () => {
    const page = await visit();
    const answer = page.getByRole('region', { name: 'a0 and b1' });
    await answer.getByText('No', { exact: true }).waitFor();
    const told = await page.locator('main').innerText();
    expect(told).toContain('27 options make 2^27 combinations');
    expect(told).toContain('Outcome: the status quo.');
    await page.context().close();
  });

  test('asks why the status quo is no Nash equilibrium', async () => {
    const page = await visit('#/outcomes');
    await page.getByRole('button', { name: 'a, nash: not stable. Why?' }).click();
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.getByRole('heading', { name: 'a: not stable' }).waitFor();
    expect(await why.innerText()).toContain('nothing deters it');
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('chooses a state, reads how it comes to it, and has it in the brief', async () => {
    const page = await visit('#/outcomes');
    await page.getByText('Status quo, an outcome').waitFor({ state: 'attached' });
    await page.getByRole('checkbox', { name: 'Option a2' }).press('Space');
    await page.getByText('As now, but a: option a2.').waitFor();
    await page.getByRole('button', { name: 'How it comes to this from the status quo' }).click();
    const way = page.getByRole('region', { name: 'The way from the status quo' });
    await way.getByText('a: option a2').first().waitFor();
    await page.getByRole('button', { name: 'Add it to the brief' }).click();
    await page.getByRole('link', { name: 'Brief' }).click();
    await page.getByRole('heading', { name: 'A state that was asked about' }).waitFor();
    await page.context().close();
  });

  const views = [
    ['#/answer', '.question'],
    ['#/outcomes?taken=a2&concept=nash&for=a&path=1', '.way .blocks'],
    ['#/moves', 'main p'],
    ['#/model', '.extremes p'],
    ['#/timeline', '.counted'],
    ['#/brief', '.brief h1'],
  ] as const;
  test.each(['light', 'dark'] as const)('can use each view, %s', async (scheme) => {
    const page = await visit('', scheme);
    for (const [at, ready] of views) {
      await page.goto(`${unlisted.url}${at}`);
      await page.locator(ready).first().waitFor();
      expect.soft(await barriers(page)).toEqual([]);
    }
    await page.context().close();
  });

  test('sees each view on a phone without scrolling sideways', async () => {
    const page = await visit('', 'light', 390);
    for (const [at, ready] of views) {
      await page.goto(`${unlisted.url}${at}`);
      await page.locator(ready).first().waitFor();
      expect.soft(await overflow(page), at).toBe(0);
    }
    await page.context().close();
  });
});

describe.skipIf(browser === null)('long work', () => {
  test('is stopped in the brief, and what is certain by then is shown', async () => {
    const page = await visitSlow('#/brief');
    const main = page.getByRole('main');
    await main.getByText(/Given states \d+ %/).waitFor();
    await main.getByRole('button', { name: 'Stop' }).click();
    await main.getByText('Stopped before all was worked out').waitFor();
    await page.context().close();
  });

  test('does not hold up the next text', async () => {
    const page = await visitSlow('#/text?line=2');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    for (const letter of 'er') {
      await page.keyboard.type(letter);
      // What follows from the older text is still being worked out.
      await page.getByText(/Given states/).waitFor();
    }
    await page.getByRole('link', { name: 'Answer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Slower' }).waitFor();
    await page
      .getByText(/Given states/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
