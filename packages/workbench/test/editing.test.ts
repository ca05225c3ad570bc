// What a reader changes without writing a word of YAML, in a real browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from './builtSite.ts';

const { browser, visit } = await builtSite();

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

describe.skipIf(browser === null)('without YAML, a reader', () => {
  test('moves a preference by keyboard, and takes it back', async () => {
    const page = await visit('#/model');
    const handle = (at: number, text: string) =>
      party.getByRole('button', { name: `Move statement ${at}: ${text}`, exact: true });
    const party = page.getByRole('region', { name: 'Government of Iraq' });
    await party.locator('.extremes li').first().waitFor();
    const extremes = await party.locator('.extremes').innerText();
    await handle(2, 'assault').press('Alt+ArrowUp');
    await page.getByText('assault: now 1 of 6').waitFor();
    await handle(2, 'support if assault').waitFor();
    // The focus goes along, so that the next key moves the same statement.
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Move statement 1: assault');
    await expect.poll(() => party.locator('.extremes').innerText()).not.toBe(extremes);
    await focused.press('ArrowDown');
    await handle(2, 'assault').waitFor();
    await expect.poll(() => party.locator('.extremes').innerText()).toBe(extremes);
    await undo(page).click();
    await handle(1, 'assault').waitFor();
    await undo(page).click();
    await handle(2, 'assault').waitFor();
    expect(await undo(page).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('drags a preference', async () => {
    const page = await visit('#/model');
    const party = page.getByRole('region', { name: 'Turkey' });
    await party.locator('.extremes li').first().waitFor();
    const [first, second] = [party.locator('.handle').nth(0), party.locator('.handle').nth(1)];
    await first.scrollIntoViewIfNeeded();
    const [from, to] = [(await first.boundingBox())!, (await second.boundingBox())!];
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 60, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Move statement 1: assault', exact: true }).waitFor();
    await page.context().close();
  });

  test('edits a statement with completed names, told at once what is wrong', async () => {
    const page = await visit('#/model');
    await page.getByRole('button', { name: 'Edit statement 6: not assault', exact: true }).click();
    const prefers = page.getByLabel('Prefers');
    await prefers.fill('not asault');
    await page.getByText('did you mean "assault"?').waitFor();
    await prefers.fill('not ');
    await prefers.press('End');
    await prefers.pressSequentially('assa');
    await page.getByRole('option', { name: /^assault/ }).waitFor();
    await prefers.press('Enter');
    await prefers.pressSequentially(' or stri');
    await prefers.press('Tab');
    expect(await prefers.inputValue()).toBe('not assault or strike');
    await page.getByText(/keeps to the siege or United States strikes/).waitFor();
    await prefers.press('Enter');
    const handle = 'Move statement 6: not assault or strike';
    await page.getByRole('button', { name: handle, exact: true }).waitFor();
    await page.context().close();
  });

  test('adds a report, and the credence changes', async () => {
    const page = await visit('#/evidence');
    const claim = page.getByRole('article', { name: 'Claim escape-deal' });
    await claim.getByText('unlikely (0–55 %)').waitFor();
    await page.getByRole('button', { name: 'Add a report on escape-deal' }).click();
    await page.getByRole('combobox', { name: 'Source' }).selectOption('pentagon');
    await page.getByLabel('Credibility of the information').selectOption('2');
    await page.getByLabel('Date').fill('13/10/2016');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const date = page.getByLabel('Date');
    await expect.poll(() => date.getAttribute('aria-invalid')).toBe('true');
    expect(await undo(page).isDisabled()).toBe(true);
    await date.fill('2016-10-14');
    await date.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await claim.getByText('Pentagon').waitFor();
    await expect.poll(() => claim.locator('.words').innerText()).not.toBe('unlikely (0–55 %)');
    await undo(page).click();
    await claim.getByText('unlikely (0–55 %)').waitFor();
    await page.context().close();
  });

  test('cannot remove what the model hangs on, and is told why', async () => {
    const page = await visit('#/evidence');
    await page.getByRole('button', { name: 'Remove estimate fighters' }).click();
    await page.getByText('It stays: other parts of the case speak of it.').waitFor();
    expect(await undo(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Remove claim struck-stand' }).click();
    await page.getByRole('article', { name: 'Claim struck-stand' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('pastes rows of a spreadsheet', async () => {
    const page = await visit('#/evidence');
    await page.getByRole('button', { name: 'Paste rows…' }).click();
    await page
      .getByLabel('Rows', { exact: true })
      .fill(
        'Source\tClaim\tStance\tReliability\tCredibility\nAFP\tescape-deal\tdenies\tB\t2\nAFP\tescape-deal\tmaybe\t\t',
      );
    await page.getByText('stance “maybe”; right would be asserts or denies').waitFor();
    await page.getByRole('button', { name: 'Add 1 row' }).click();
    const claim = page.getByRole('article', { name: 'Claim escape-deal' });
    await claim.getByText('AFP').waitFor();
    await page.getByRole('row', { name: /AFP/ }).waitFor();
    await page.context().close();
  });

  test('builds a case in five steps', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('button', { name: 'New case…' }).click();
    await page.getByLabel('Title of the case').fill('A strait');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').nth(0).fill('Island');
    await page.getByLabel('Options, one a line').nth(0).fill('Open the strait\nArm the coast');
    await page.getByLabel('Name').nth(1).fill('Mainland');
    await page.getByLabel('Options, one a line').nth(1).fill('Close its ports');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page
      .getByLabel('Island would like that')
      .selectOption({ label: 'Mainland does not: Close its ports' });
    await page.getByRole('button', { name: 'Add to what Island prefers' }).click();
    await page
      .getByLabel('Island would like that')
      .selectOption({ label: 'Island does: Open the strait' });
    await page.getByRole('button', { name: 'Add to what Island prefers' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Island: Arm the coast').check();
    await page
      .getByLabel('In the end, does this happen?')
      .selectOption({ label: 'Island: Open the strait' });
    await page.getByLabel('The question in words').fill('Is the strait opened?');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    const answer = page.getByRole('region', { name: 'Is the strait opened?' });
    await expect.poll(() => answer.locator('.verdict').innerText()).toMatch(/^Yes/);
    await page.getByText('not saved').waitFor();
    await page.getByRole('link', { name: 'Text', exact: true }).click();
    await page.locator('.cm-content').getByText('open-the-strait: Open the strait').waitFor();
    await page.context().close();
  });
});
