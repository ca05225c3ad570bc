// What a reader does with the built site, in a real browser.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { caseFragment } from '../src/document/caseLink.ts';
import { barriers } from './axe.ts';
import { builtSite } from './builtSite.ts';
import { hostileCase } from './servedCases.ts';
import { overflow } from './visit.ts';

const mosul = new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url);
const { browser, url, visit } = await builtSite();

const fights = (page: Page) =>
  page.getByRole('region', { name: 'Does Islamic State stand and fight?' });

/** What it says; the other answers that it may have only take room. */
const verdict = (page: Page) => fights(page).locator('[aria-live] .verdict');

/** Waits until the case has a title. */
async function titled(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens the text at a line, with the cursor behind it. */
async function atEndOf(page: Page, line: number): Promise<void> {
  await page.goto(`${url}#/text?line=${line}`);
  await page.locator('.cm-content').waitFor();
  await page.getByText('Assessed', { exact: true }).waitFor();
  await page.keyboard.press('End');
}

describe.skipIf(browser === null)('a reader', () => {
  test('sees Mosul first, moves the garrison, and the answer turns', async () => {
    const page = await visit();
    await page.getByRole('complementary', { name: 'Hints' }).waitFor();
    await fights(page).getByText('likely (45–80 %)', { exact: true }).waitFor();
    const slider = fights(page).getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    expect(await verdict(page).innerText()).toBe('Yes, in every outcome. Turned from no.');
    // The likelihood follows, with that figure taken for granted.
    await fights(page).getByText('almost certain (100 %)', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'As assessed' }).click();
    expect(await verdict(page).locator('strong').innerText()).toBe('No');
    await page.context().close();
  });

  test('flips the rumour, and nothing moves', async () => {
    const page = await visit();
    const verdicts = (): Promise<string[]> => page.locator('.verdict').allInnerTexts();
    const rumour = page.getByRole('switch', { name: /let 9,000 fighters leave/ });
    await rumour.waitFor();
    const before = await verdicts();
    await rumour.press('Space');
    expect(await rumour.isChecked()).toBe(true);
    expect(await verdicts()).toEqual(before);
    await page.context().close();
  });

  test('edits the text, takes it back, edits again, and finds it after a reload', async () => {
    const page = await visit();
    await atEndOf(page, 10);
    await page.keyboard.type(' (mine)');
    await page.getByRole('link', { name: 'Answer' }).click();
    await page.getByText('not saved').waitFor();
    await titled(page, 'Mosul, October 2016 (mine)');
    await page.keyboard.press('Control+z');
    await titled(page, 'Mosul, October 2016');
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    await titled(page, 'Mosul, October 2016 (mine)');
    await page.reload();
    await titled(page, 'Mosul, October 2016 (mine)');
    await page.context().close();
  });

  test('breaks the text, and reads the mistake at its line', async () => {
    const page = await visit();
    await atEndOf(page, 12);
    await page.keyboard.type('\nconcpt: seq');
    const mistake = page.getByRole('list', { name: 'Mistakes and doubts' });
    await mistake.getByText('concpt').waitFor();
    expect(await mistake.getByRole('button').first().innerText()).toBe('13:1');
    await page.getByRole('link', { name: 'Answer' }).click();
    await page.getByText('The text has 1 mistake.').waitFor();
    expect(await verdict(page).locator('strong').innerText()).toBe('No');
    await page.context().close();
  });

  test('is offered the keys of a place', async () => {
    const page = await visit();
    await atEndOf(page, 12);
    await page.keyboard.type('\nyard');
    await page.locator('.cm-tooltip-autocomplete').getByText('yardstick').waitFor();
    await page.context().close();
  });

  test('is offered values: those of the language, and names of the case', async () => {
    const page = await visit();
    const offers = page.locator('.cm-tooltip-autocomplete');
    await atEndOf(page, 12);
    await page.keyboard.type('\nconcept: ');
    await offers.getByText('symseq', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('seq\nstatusQuo: [assa');
    await offers.getByText('assault', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(']\ninfeasible:\n- not assault or stri');
    await offers.getByText('strike', { exact: true }).waitFor();
    await page.context().close();
  });

  test('clicks a verdict and reads its witness', async () => {
    const page = await visit('#/outcomes');
    await page.getByRole('radio', { name: 'Outcomes' }).check({ force: true });
    await page.getByRole('button', { name: 'State 46, United States: stable. Why?' }).click();
    const witness = page.getByRole('complementary', { name: 'Why, state 46' });
    await witness.getByRole('heading', { name: 'United States: stable' }).waitFor();
    expect(await witness.innerText()).toContain('Islamic State makes no stand');
    await page.keyboard.press('Escape');
    await witness.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('plays the path to the outcome, step by step', async () => {
    const page = await visit('#/moves');
    const told = page.getByRole('region', { name: 'The path' }).getByRole('status');
    await page.getByRole('button', { name: 'State 8, status quo', exact: false }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await told.innerText()).toContain('launches the full assault on the city');
    await page.locator('.move.is-here').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => told.innerText()).toContain('state 46 is an outcome');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => told.innerText()).toContain('Step 1 of 2');
    await page.getByRole('button', { name: 'State 46, outcome', exact: false }).press('Enter');
    await page.getByRole('complementary', { name: 'State 46' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const svg = readFileSync(await (await download).path(), 'utf8');
    expect(svg).toContain('<title>Mosul, October 2016: moves</title>');
    expect(svg).not.toMatch(/class=|var\(/);
    await page.context().close();
  });

  test('sees which report turned the answer, and reads it', async () => {
    const page = await visit('#/timeline');
    await page.getByText('turned to yes', { exact: true }).waitFor();
    await page.getByRole('button', { name: /A Kurdish estimate.*turned the answer/ }).click();
    const report = page.getByRole('complementary', { name: 'The report' });
    expect(await report.innerText()).toContain('It sounds high, says the column.');
    await page.context().close();
  });

  test('prints the brief without controls, and takes it away as files', async () => {
    const page = await visit('#/brief');
    await page.getByRole('heading', { level: 1, name: 'Mosul, October 2016' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Markdown' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mosul-2016.md');
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^# Mosul, October 2016\n/);
    await page.emulateMedia({ media: 'print' });
    for (const role of ['banner', 'navigation', 'button', 'combobox'] as const) {
      expect.soft(await page.getByRole(role).count(), role).toBe(0);
    }
    const sheets = 'document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0].cssText).join()';
    expect(await page.evaluate(sheets)).toContain('"Mosul, October 2016"');
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
    }
    await page.context().close();
  });

  test('opens a case that came by link, as text and nothing else', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('button', { name: 'Share by link…' }).click();
    const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
    expect(link.startsWith(`${url}#case=`)).toBe(true);
    await page.context().close();

    const other = await visit(link.slice(url.length));
    await other.getByRole('heading', { level: 1, name: 'Mosul, October 2016' }).waitFor();
    await other.getByText('not saved').waitFor();
    expect(other.url()).toBe(`${url}#/`);
    await atEndOf(other, 10);
    await other.keyboard.type(' (mine)');
    await other.goto(`${url}#case=nonsense`);
    await other.getByRole('alert').getByText('the link holds no case').waitFor();
    await other.goto(`${url}${await caseFragment({ name: 'x', text: hostileCase })}`);
    await other.getByRole('button', { name: 'Open x, give mine up' }).click();
    await other.getByRole('heading', { level: 1, name: '<script>' }).waitFor();
    expect(await other.evaluate('typeof hacked')).toBe('undefined');
    await other.context().close();
  });

  test('compares the text with the saved version', async () => {
    const page = await visit('#/compare');
    await page.getByText('The two texts are the same.').waitFor();
    const text = readFileSync(mosul, 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes('fighters > 10000')) + 1;
    await atEndOf(page, line);
    await page.keyboard.press('Home');
    await page.keyboard.type('#');
    await page.getByText('Assessed', { exact: true }).waitFor();
    await page.goto(`${url}#/compare`);
    const fight = page.getByRole('article', { name: 'Does Islamic State stand and fight?' });
    await fight.getByText('differs').waitFor();
    await page.getByRole('heading', { name: 'What makes the difference' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('The statement of Islamic State');
    await page.context().close();
  });

  const views = [
    ['#/answer', '.bars'],
    ['#/evidence', '.interval-plot'],
    ['#/model', '.extremes li'],
    ['#/model?step=1', '.new-case input'],
    ['#/outcomes?state=46', '.witness h2'],
    ['#/moves?step=1&state=46', '.state-panel'],
    ['#/timeline?report=fighters%232', '.course'],
    ['#/text', '.cm-content'],
    ['#/brief', '.brief h1'],
    ['#/compare', 'h1'],
  ] as const;
  test.each(['light', 'dark'] as const)(
    'can use each view by eye and by hand, %s',
    async (scheme) => {
      const page = await visit('', scheme);
      for (const [at, ready] of views) {
        await page.goto(`${url}${at}`);
        await page.locator(ready).first().waitFor();
        expect.soft(await barriers(page), at).toEqual([]);
      }
      await page.context().close();
    },
  );

  test.each([1024, 1280, 1600])(
    'sees the names of all views and of the file, %i px',
    async (width) => {
      const page = await visit('', 'light', width);
      await page.getByRole('link', { name: 'Brief' }).waitFor();
      const cut = `[...document.querySelectorAll('.tabs, .file-name')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className }) => className)`;
      expect(await page.evaluate(cut)).toEqual([]);
      await page.context().close();
    },
  );

  test('sees each view on a phone without scrolling sideways', async () => {
    const page = await visit('', 'light', 390);
    for (const [at, ready] of views) {
      await page.goto(`${url}${at}`);
      await page.locator(ready).first().waitFor();
      expect.soft(await overflow(page), at).toBe(0);
    }
    await page.context().close();
  });
});
