// `casus open` with a real browser: the file on disk and the text in the page.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { startBrowser } from './browser.ts';
import { type EditToDrawn, editToDrawn, listening } from './editToDrawn.ts';
import { casusOpen, type Host } from './hosts.ts';
import { hostileCase, hugeCase, largeCase } from './servedCases.ts';

const browser: Browser | null = await startBrowser();
let folder = '';
const hosts: Host[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'));
});
afterAll(async () => {
  for (const host of hosts) host.close();
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A file with a text, served, and a page that shows it. @param status  that is waited for. */
async function opened(text: string, status = 'Assessed'): Promise<{ path: string; page: Page }> {
  const path = join(folder, 'case.casus.yaml');
  writeFileSync(path, text);
  const host = await casusOpen(path);
  hosts.push(host);
  const page = await browser!.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(listening);
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  await page.goto(host.url);
  await page.getByText(status, { exact: true }).waitFor();
  return { path, page };
}

/** Waits until the case has a title. */
async function titled(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

const small = `casus: 1
title: Small
decisionMakers:
  a: { options: { x: Go }, preferences: [x] }
statusQuo: []
questions: { q: { ask: x, text: "Does a go?" } }
`;

describe.skipIf(browser === null)('casus open', () => {
  test('writes the file, hears of its changes, and asks where both were changed', async () => {
    const { path, page } = await opened(small);
    await page.goto(`${page.url()}#/text?line=2`);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' one');
    await page.keyboard.press('Control+s');
    await page.getByText('not saved').waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toBe(small.replace('Small', 'Small one'));

    writeFileSync(path, small.replace('Small', 'From disk'));
    await page.getByRole('link', { name: 'Answer' }).click();
    await titled(page, 'From disk');

    await page.keyboard.press('Control+z');
    await titled(page, 'Small one');
    appendFileSync(path, '# theirs\n');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Write mine to the file' }).click();
    await page.getByText('not saved').waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toBe(small.replace('Small', 'Small one'));
    await page.close();
  });

  test('keeps line ends as they are', async () => {
    const text = small.replaceAll('\n', '\r\n');
    const { path, page } = await opened(text);
    await page.goto(`${page.url()}#/text?line=4`);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await page.keyboard.type(' # seen');
    await page.keyboard.press('Control+s');
    await page.getByText('not saved').waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toBe(text.replace('[x] }', '[x] } # seen'));
    await page.close();
  });

  test('shows a hostile case as text and nothing else', async () => {
    const { page } = await opened(hostileCase);
    for (const at of [
      'answer',
      'evidence',
      'model',
      'outcomes?state=1',
      'moves?state=1',
      'timeline',
      'text',
      'brief',
    ]) {
      await page.goto(`${new URL('/', page.url()).href}#/${at}`);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(await page.evaluate('typeof hacked')).toBe('undefined');
    expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
    await page.close();
  });

  test('tells what is wrong with a first text, and goes there', async () => {
    const { page } = await opened(small.replace('[x]', '[y]'), 'Mistakes');
    for (const view of ['Answer', 'Timeline', 'Brief']) {
      await page.getByRole('link', { name: view, exact: true }).click();
      await titled(page, view);
      await page.getByText('the text has 1 mistake.').waitFor();
    }
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Line 4:' }).click();
    await page.locator('.cm-content').waitFor();
    // The cursor stands before what is wrong.
    await page.keyboard.press('Delete');
    await page.keyboard.type('x');
    await page.getByText('Assessed', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Answer' }).click();
    await titled(page, 'Small');
    await page.close();
  });

  test('two workers analyse a huge case, and find what one finds', async () => {
    const { page } = await opened(hugeCase);
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
    expect(page.workers().length).toBe(2);
    const { questions } = assess(parseCase(hugeCase).case!, { baseOnly: true }).document;
    const { answer } = questions.q!;
    await page
      .locator('main')
      .getByText(new RegExp(`^${answer}$`, 'i'))
      .first()
      .waitFor();
    await page.close();
  });

  test('draws a change of 4,096 states while one types', async () => {
    const { page } = await opened(largeCase);
    await page.goto(`${page.url()}#/text?line=2`);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.getByRole('link', { name: 'Answer' }).click();
    await page.getByRole('heading', { name: 'Large!' }).waitFor();
    await page.getByText('Assessed', { exact: true }).waitFor();
    const found: EditToDrawn[] = [];
    for (let k = 0; k < 20; k++) {
      found.push(await editToDrawn(page, k % 2 === 0 ? 'Undo' : 'Redo'));
      // The worker is at the worlds by now, as it is while somebody types.
      await page.waitForTimeout(100);
    }
    // The machine has other work; the edit it disturbed least tells of the page.
    const quietest = found.toSorted((one, other) => one.all - other.all)[0]!;
    const own = quietest.read + quietest.engine;
    const parts = (['wait', 'read', 'engine', 'message', 'render', 'paint'] as const).map(
      (part) => `${part} ${(quietest[part] / own).toFixed(2)}`,
    );
    console.log(
      `edit to drawn, 4,096 states: ${quietest.all.toFixed(0)} ms; in times of reading and assessing (${own.toFixed(0)} ms): ${parts.join(', ')}`,
    );
    expect(quietest.all).toBeLessThan(own * mostTimes + frameMs * 3);
    await page.close();
  });
});

/** How many times the time of reading and assessing the whole loop may take: it runs beside the page, and
 *  the tests run beside each other. */
const mostTimes = 4;
const frameMs = 17;
