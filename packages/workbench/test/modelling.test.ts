// Every part of a case changed by forms, in a real browser: orders, moves, states, ids, grades.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { caseFragment } from '../src/document/caseLink.ts';
import { barriers } from './axe.ts';
import { builtSite } from './builtSite.ts';
import { overflow } from './visit.ts';

const { browser, visit } = await builtSite();

const strike = `casus: 1
title: A strike
states: [talks, strike, lockout, deal] # as it may go
decisionMakers:
  union:
    name: Union
    moves: { talks: [strike, deal], strike: [deal] }
    ranking: [deal, strike, talks, lockout]
  firm:
    name: Firm
    moves: { talks: [deal], strike: [lockout, deal] }
    preferences: [talks, deal, not lockout if strike]
statusQuo: talks
questions:
  agreed: { ask: deal, text: Do they agree? }
`;

const river = `casus: 1
title: A river
decisionMakers:
  up: { name: Up, options: { release: Release water }, preferences: [not threat, not release] }
  down: { name: Down, options: { threat: Threaten }, weights: { release: 2, threat: -1 } }
statusQuo: []
questions:
  calm: { ask: release and not threat }
`;

/** The model of a case that came by link. */
async function modelOf(text: string, scheme?: 'light' | 'dark', width?: number): Promise<Page> {
  const page = await visit(await caseFragment({ name: 'case.casus.yaml', text }), scheme, width);
  await page.getByRole('link', { name: 'Model', exact: true }).click();
  await page.locator('.extremes li').first().waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const undo = (page: Page) => button(page, 'Undo');
const save = (page: Page, name = 'Save') => page.getByRole('dialog').getByRole('button', { name });

/** The text of the case, as it stands now. */
async function textOf(page: Page): Promise<string> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await page.locator('.cm-content').waitFor();
  const text = await page.locator('.cm-content').innerText();
  await page.getByRole('link', { name: 'Model', exact: true }).click();
  await page.locator('.extremes li').first().waitFor();
  return text;
}

describe.skipIf(browser === null)('without YAML, a reader', () => {
  test('ranks states by keyboard, ties them and unties them', async () => {
    const page = await modelOf(strike);
    await button(page, 'Move rank 2: strike').press('ArrowUp');
    await page.getByText('strike: now 1 of 4').waitFor();
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Move rank 1: strike');
    await button(page, 'Tie with above: talks').press('Enter');
    await button(page, 'Move rank 2: deal = talks').waitFor();
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Move rank 2: deal = talks');
    await button(page, 'Untie deal').press('Enter');
    await button(page, 'Move rank 3: deal').waitFor();
    expect(await textOf(page)).toContain('ranking: [strike, talks, deal, lockout]');
    for (let n = 0; n < 3; n++) await undo(page).click();
    await button(page, 'Move rank 1: deal').waitFor();
    await button(page, 'Edit the ranking as a line of Union').click();
    await page.getByLabel('All states, the best first').fill('deal > strike = talks');
    await save(page).click();
    await page
      .getByText(/lockout/)
      .first()
      .waitFor();
    await page.locator('.field.is-wrong').waitFor();
    await page.getByLabel('All states, the best first').fill('deal > strike = talks > lockout');
    await save(page).click();
    await button(page, 'Move rank 2: strike = talks').waitFor();
    await page.context().close();
  });

  test('draws a graph form: states, moves, another name', async () => {
    const page = await modelOf(strike);
    await button(page, 'Add a state').click();
    await page.getByLabel('Name').fill('war');
    await save(page, 'Add').click();
    // Whoever ranks the states has it last.
    await button(page, 'Move rank 5: war').waitFor();
    await button(page, 'Add a move of Firm').click();
    await page.getByRole('combobox', { name: 'From' }).selectOption('lockout');
    await page.getByRole('combobox', { name: 'To' }).selectOption('lockout');
    await save(page, 'Add').click();
    await page.locator('.field.is-wrong').waitFor();
    await page.getByRole('combobox', { name: 'To' }).selectOption('war');
    await save(page, 'Add').click();
    await button(page, 'Remove move of Firm from lockout to war').waitFor();
    await button(page, 'Remove move of Union from strike to deal').click();
    await button(page, 'Remove move of Union from strike to deal').waitFor({ state: 'detached' });

    await button(page, 'Edit state lockout').click();
    await page.getByLabel('Name').fill('shut');
    await save(page).click();
    await button(page, 'Remove move of Firm from shut to war').waitFor();
    const text = await textOf(page);
    expect(text).toContain('states: [talks, strike, shut, deal, war] # as it may go');
    expect(text).toContain('ranking: [deal, strike, talks, shut, war]');
    expect(text).toContain('preferences: [talks, deal, not shut if strike]');
    expect(text).toContain('moves: { talks: [strike, deal] }');
    await undo(page).click();
    await button(page, 'Edit state lockout').waitFor();
    await button(page, 'Remove state lockout').click();
    await page.getByText('It stays: other parts of the case speak of it.').waitFor();
    const row = page.getByRole('listitem').filter({ has: button(page, 'Remove state lockout') });
    const told = row.locator('.in-the-way');
    await told.getByText('Firm, preference statement 3: ').waitFor();
    // Below the row, as wide as it is.
    const [whole, part] = [(await row.boundingBox())!, (await told.boundingBox())!];
    expect(part.width).toBe(whole.width);
    expect(part.y).toBeGreaterThan(
      (await button(page, 'Remove state lockout').boundingBox())!.y + 20,
    );
    await button(page, 'Remove state war').click();
    await button(page, 'Edit state war').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('gives an order otherwise, and keeps it', async () => {
    const page = await modelOf(river);
    const extremes = await page.locator('.extremes').first().innerText();
    await button(page, 'Give it otherwise: the order of Up').click();
    await page.getByLabel('By', { exact: true }).selectOption('payoffs');
    await save(page).click();
    const payoffs = page.getByRole('table', { name: 'Payoffs of Up' });
    await payoffs.getByRole('row', { name: '1: nothing taken 3' }).waitFor();
    expect(await page.locator('.extremes').first().innerText()).toBe(extremes);
    await button(page, 'Edit the payoffs of Up').click();
    await page.getByLabel('1: nothing taken').fill('three');
    await save(page).click();
    await page.locator('.field.is-wrong').waitFor();
    await page.getByLabel('1: nothing taken').fill('-1/3');
    await save(page).click();
    await payoffs.getByRole('row', { name: '1: nothing taken -1/3' }).waitFor();

    await button(page, 'Edit the weights of Down').click();
    await page.getByLabel('Up: Release water').fill('0.5');
    await page.getByLabel('Down: Threaten').fill('');
    await save(page).click();
    expect(await textOf(page)).toContain('weights: { release: 0.5 }');

    await button(page, 'Up: decision maker down').press('Enter');
    // Numbers change places, and payoffs go along.
    await payoffs.getByRole('row', { name: '3: release' }).waitFor();
    await payoffs.getByRole('row', { name: '1: nothing taken -1/3' }).waitFor();
    const first = page.locator('.party h2').first();
    await expect.poll(() => first.innerText()).toBe('Down');
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Edit decision maker down');
    await page.context().close();
  });

  test('gives a claim another name, everywhere at once', async () => {
    const page = await visit('#/evidence');
    await button(page, 'Edit claim city-retakable').click();
    await page.getByLabel('Id', { exact: true }).fill('fighters');
    await save(page).click();
    await page.getByText('fighters exists already').waitFor();
    const id = page.getByLabel('Id', { exact: true });
    expect(await id.getAttribute('aria-invalid')).toBe('true');
    await id.fill('retakable');
    await id.press('Enter');
    await page.getByRole('article', { name: 'Claim retakable' }).waitFor();
    await page.getByRole('link', { name: 'Model', exact: true }).click();
    await page.getByRole('link', { name: 'retakable', exact: true }).first().waitFor();
    expect(await page.getByRole('link', { name: 'city-retakable' }).count()).toBe(0);
    await undo(page).click();
    await page.getByRole('link', { name: 'city-retakable', exact: true }).first().waitFor();
    expect(await undo(page).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('says what a grade stands for, and finds entries by words', async () => {
    const page = await visit('#/evidence');
    await button(page, 'What the grades stand for').click();
    const grade = page.getByLabel('Reliability C: fairly reliable');
    await grade.fill('0.6, 0.1, 0.4');
    await save(page).click();
    await page.getByText('they must add up to 1').waitFor();
    expect(await grade.getAttribute('aria-invalid')).toBe('true');
    await grade.fill('0.6, 0.1, 0.3');
    await grade.press('Enter');
    await page.getByText('an opinion of its own for some grades').waitFor();
    await undo(page).click();

    const find = page.getByRole('searchbox', { name: 'Find' });
    await find.fill('shiite militias');
    await expect.poll(() => page.getByRole('article').count()).toBeLessThan(6);
    await page.getByRole('article', { name: 'Claim militias-around' }).waitFor();
    await find.press('Escape');
    await page.getByRole('article', { name: 'Estimate fighters' }).waitFor();
    await page.context().close();
  });

  test('makes a case of listed states in five steps', async () => {
    const page = await visit('#/model?step=1');
    await page.getByLabel('Title of the case').fill('A strike');
    await page.getByLabel('The states are listed, and who can move between them').check();
    await button(page, 'Go on').click();
    await page.getByLabel('States, one a line').fill('Talks\nStrike\nDeal');
    await page.getByLabel('Name').nth(0).fill('Union');
    await page.getByLabel('Name').nth(1).fill('Firm');
    await button(page, 'Go on').click();
    await page
      .getByRole('group', { name: 'Union can move from Talks to' })
      .getByLabel('Deal')
      .check();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Union would like that').selectOption({ label: 'it comes to: Deal' });
    await button(page, 'Add to what Union prefers').click();
    await button(page, 'Go on').click();
    await page.getByRole('group', { name: 'It is now' }).getByLabel('Talks').check();
    await page.getByLabel('In the end, does it come to this?').selectOption({ label: 'Deal' });
    await button(page, 'Show the answer').click();
    const answer = page.getByRole('region', { name: 'Deal?' });
    await expect.poll(() => answer.locator('.verdict').innerText()).toMatch(/^Yes/);
    await page.context().close();
  });

  const dialogs = [
    'Edit the case',
    'Add a state',
    'Add a move of Firm',
    'Edit state talks',
    'Edit the ranking as a line of Union',
    'Give it otherwise: the order of Firm',
    'Make states one',
    'Add a coalition',
    'What it perceives: Firm',
    'Attitudes of Firm',
  ];
  test.each(['light', 'dark'] as const)(
    'can use the forms by eye and by hand, %s',
    async (scheme) => {
      const page = await modelOf(strike, scheme, 390);
      for (const summary of await page.locator('.later summary').all()) await summary.click();
      for (const name of [null, ...dialogs]) {
        if (name !== null) {
          await button(page, name).click();
          await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
        }
        expect.soft(await barriers(page), name ?? 'the model').toEqual([]);
        expect.soft(await overflow(page), `${name}`).toBe(0);
        if (name !== null) await page.keyboard.press('Escape');
      }
      await page.context().close();
    },
  );
});
