// Articles read, reviewed and taken into the case, in a real browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { builtSite } from './builtSite.ts';
import { overflow } from './visit.ts';

const { browser, visit } = await builtSite();

const bridge = `Army and mayor disagree over the old bridge

The army said its troops had taken the old bridge near the river after two days of fighting.

The mayor denied that the bridge had fallen. “Our people still hold both ends of it,” the mayor told reporters.

A doctor at the main hospital said 40 people had been killed in the town since Friday.
`;

interface Opened {
  readonly name: string;
  readonly text: string;
}

async function open(page: Page, ...articles: readonly Opened[]): Promise<void> {
  const files = articles.map(({ name, text }) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await page.locator('input[type=file]').setInputFiles(files);
}

/** A page with the article open. */
async function reading(scheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
  const page = await visit('#/articles', scheme, width);
  await open(page, { name: 'bridge.txt', text: bridge });
  await page.locator('.choices').waitFor();
  return page;
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const chosen = (page: Page) => list(page).locator('[aria-selected="true"]');
const card = (page: Page, n: number) =>
  page.getByRole('article', { name: new RegExp(`^Suggestion ${n} of `) });
const told = (page: Page, words: string) =>
  page.locator('.review-told').getByText(words, { exact: true }).waitFor();
const caseText = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('Control+End');
  return page.evaluate(`new Promise((told) => {
    const open = indexedDB.open('casus');
    open.onsuccess = () => {
      const got = open.result.transaction('drafts').objectStore('drafts').get('browser');
      got.onsuccess = () => { open.result.close(); told(got.result?.text ?? ''); };
    };
  })`);
};

describe.skipIf(browser === null)('with an article, a reader', () => {
  test('accepts by keyboard, and the claim is in the case; takes it back', async () => {
    const page = await reading();
    // The focus is where the keys are.
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('listbox');
    await page.keyboard.press('a');
    await told(page, 'Suggestion 1 accepted.');
    await card(page, 2).waitFor();
    await page.getByText(/^\d open, 1 accepted, 0 rejected$/).waitFor();
    await page.getByRole('link', { name: 'Evidence' }).click();
    const claim = page
      .getByRole('article', { name: /^Claim / })
      .filter({ hasText: 'taken the old bridge' });
    await claim.getByText('The army').first().waitFor();
    await page.getByRole('link', { name: 'Articles' }).click();
    await list(page).focus();
    await page.keyboard.press('u');
    await told(page, 'Taken back.');
    await page.getByText(/^\d open, 0 accepted, 0 rejected$/).waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('accepts faster than the case is read, each as one step of undo', async () => {
    const page = await reading();
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await told(page, 'Suggestion 2 accepted.');
    await page.getByText(/^\d open, 2 accepted, 0 rejected$/).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/^\d open, 1 accepted, 0 rejected$/).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/^\d open, 0 accepted, 0 rejected$/).waitFor();
    await page.context().close();
  });

  test('mends a passage word by word, and by what is selected', async () => {
    const page = await reading();
    await page.keyboard.press('e');
    await page.getByRole('region', { name: 'Mend the passage' }).waitFor();
    for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await card(page, 1)
      .getByText('its troops had taken the old bridge near the river', { exact: true })
      .waitFor();
    await page.keyboard.press('e');
    await page.evaluate(`(() => {
      const stretch = [...document.querySelectorAll('[data-start]')]
        .find(({ textContent }) => textContent.startsWith('its troops'));
      const range = document.createRange();
      range.setStart(stretch.firstChild, 0);
      range.setEnd(stretch.firstChild, 'its troops had taken the old bridge'.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    const what = page.getByRole('group', { name: 'What' });
    await what.getByRole('button', { name: 'Use the selection' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await card(page, 1).getByText('its troops had taken the old bridge', { exact: true }).waitFor();
    await page.keyboard.press('a');
    await told(page, 'Suggestion 1 accepted.');
    await expect
      .poll(() => caseText(page))
      .toContain('quote: its troops had taken the old bridge\n');
    await page.context().close();
  });

  test('rejects, and finds all as it was after a reload', async () => {
    const page = await reading();
    await page.keyboard.press('a');
    await told(page, 'Suggestion 1 accepted.');
    await page.keyboard.press('r');
    await told(page, 'Suggestion 2 rejected.');
    await page.keyboard.press('j');
    const at = await chosen(page).getAttribute('id');
    await expect.poll(() => caseText(page)).toContain('note: ');
    await page.getByRole('link', { name: 'Articles' }).click();
    await page.reload();
    // What is accepted is known as soon as the case is read.
    await page.getByText(/ 1 accepted, 1 rejected$/).waitFor();
    expect(await chosen(page).getAttribute('id')).toBe(at);
    await page.locator('#suggestion-1.is-rejected').waitFor();
    await page.context().close();
  });

  test('chooses where it goes: a claim of the case, denied, from a source of the case', async () => {
    const page = await reading();
    await page.getByLabel('It is a report on').selectOption('escape-deal');
    await page.getByRole('combobox', { name: 'It', exact: true }).selectOption('denies');
    await page.getByLabel('The army').selectOption('pentagon');
    await page.getByRole('button', { name: 'Accept' }).click();
    await told(page, 'Suggestion 1 accepted.');
    await page.getByRole('link', { name: 'Evidence' }).click();
    const claim = page.getByRole('article', { name: 'Claim escape-deal' });
    await claim.getByText('Pentagon').waitFor();
    await page.context().close();
  });

  test('pastes a text, and is told what cannot be read', async () => {
    const page = await visit('#/articles');
    await page.getByRole('button', { name: 'Paste a text…' }).click();
    await page.getByLabel('Text or HTML').fill(bridge);
    await page.getByRole('button', { name: 'Read it' }).click();
    await list(page).waitFor();
    const card = page.getByRole('article', { name: /Suggestion 1 of/ });
    await card.getByText('not dated').waitFor();
    await page.getByLabel('Not dated. Published on').fill('2026-06-14');
    await page.getByRole('button', { name: 'Set the date' }).click();
    await card.getByText('2026-06-14').waitFor();
    const german =
      'Die Armee erklärte am Montag, ihre Truppen hätten die alte Brücke über den Fluss nach zwei Tagen schwerer Kämpfe eingenommen. Der Bürgermeister bestritt das und sagte, die Stadt werde weiter gehalten.\n';
    await open(
      page,
      { name: 'leer.txt', text: '' },
      { name: 'brücke.txt', text: german.repeat(5) },
    );
    const alert = page.getByRole('alert');
    await alert.getByText('leer.txt').waitFor();
    await alert.getByText('brücke.txt').waitFor();
    expect(await alert.innerText()).toContain('the file is empty');
    await page.context().close();
  });

  test('is not harmed by a hostile article', async () => {
    const page = await visit('#/articles');
    const attack = '<img src=x onerror="hacked=1"><script>hacked=1</script>';
    const said = `The minister ${attack} said that ${attack} the troops had taken the old bridge. `;
    const nested = `${'The army said that '.repeat(300)}the bridge had fallen.\n\n`;
    const long = bridge.repeat(Math.ceil(2 ** 20 / bridge.length));
    await open(page, {
      name: `${attack.slice(0, 28)}.txt`,
      text: `${said.repeat(20)}\n\n${nested}${long}`,
    });
    await list(page).waitFor({ timeout: 100_000 });
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await told(page, 'Suggestion 2 rejected.');
    expect(await page.evaluate('typeof hacked')).toBe('undefined');
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('can use all of it, %s', async (scheme) => {
    const page = await visit('#/articles', scheme);
    await page.getByText('Open a saved page').waitFor();
    expect.soft(await barriers(page)).toEqual([]);
    await open(page, { name: 'bridge.txt', text: bridge }, { name: 'leer.txt', text: '' });
    await page.locator('.choices').waitFor();
    await page.getByRole('alert').waitFor();
    await list(page).focus();
    await page.keyboard.press('a');
    await told(page, 'Suggestion 1 accepted.');
    await page.keyboard.press('r');
    await told(page, 'Suggestion 2 rejected.');
    await page.locator('.choices').waitFor();
    expect.soft(await barriers(page)).toEqual([]);
    await page.keyboard.press('e');
    expect.soft(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  test('sees article and suggestions in turn on a phone', async () => {
    const page = await reading('light', 390);
    const article = page.getByRole('region', { name: 'Article' });
    expect(await article.isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    await article.waitFor();
    expect(await list(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});
