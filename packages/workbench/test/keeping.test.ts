// What outlives the page, in a real browser.
import { describe, expect, test } from 'vitest';
import { builtSite } from './builtSite.ts';

const { browser, url, visit } = await builtSite();

const small = `casus: 1
title: Small
decisionMakers:
  a: { options: { x: Go }, preferences: [x] }
statusQuo: []
questions: { q: { ask: x, text: "Does a go?" } }
`;

/** Whether the database has the text as it was typed, and the file. */
const isKept = `new Promise((told) => {
  const open = indexedDB.open('casus', 1);
  open.onsuccess = () => {
    const got = open.result.transaction('drafts').objectStore('drafts').get('browser');
    got.onsuccess = () => {
      open.result.close();
      told(got.result?.text.includes('Small one') && got.result.handle !== undefined);
    };
  };
})`;

describe.skipIf(browser === null)('after a reload, a reader', () => {
  test('takes back what was done before it, and does it again', async () => {
    const page = await visit('#/text?line=10');
    const titled = (name: string): Promise<void> =>
      page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.reload();
    await page.getByRole('link', { name: 'Answer' }).click();
    await titled('Mosul, October 2016!');
    await page.getByRole('button', { name: 'Undo' }).click();
    await titled('Mosul, October 2016');
    await page.reload();
    await titled('Mosul, October 2016');
    await page.getByRole('button', { name: 'Redo' }).click();
    await titled('Mosul, October 2016!');
    await page.context().close();
  });

  test('finds what was typed in the last moment', async () => {
    const page = await visit('#/text?line=10');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' now');
    await page.close();
    const context = page.context();
    const again = await context.newPage();
    await again.goto(url);
    await again.getByRole('heading', { level: 1, name: 'Mosul, October 2016 now' }).waitFor();
    expect(await again.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
    await context.close();
  });

  test('saves to the file that was chosen before it', async () => {
    const page = await visit();
    // The browser's own dialogue cannot be used here: a file of its private folder stands for one.
    await page.context().addInitScript(`window.showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return [await folder.getFileHandle('small.casus.yaml')];
    }`);
    await page.evaluate(`(async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('small.casus.yaml', { create: true });
      const file = await handle.createWritable();
      await file.write(${JSON.stringify(small)});
      await file.close();
    })()`);
    await page.reload();
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('button', { name: 'Open a file…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Small' }).waitFor();
    await page.goto(`${url}#/text?line=2`);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' one');
    await page.waitForFunction(isKept);
    await page.reload();
    await page.getByText('not saved').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('not saved').waitFor({ state: 'detached' });
    const written = await page.evaluate(`(async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('small.casus.yaml');
      return (await handle.getFile()).text();
    })()`);
    expect(written).toBe(small.replace('Small', 'Small one'));
    await page.context().close();
  });
});
