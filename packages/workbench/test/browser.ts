import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A browser for the tests: the one that npm brings (Linux on x64), else an installed one; null where
 *  there is none, and it is said aloud. */
export async function startBrowser(): Promise<Browser | null> {
  const isBrought = process.platform === 'linux' && process.arch === 'x64';
  const starts: readonly (() => Promise<Browser>)[] = [
    ...(isBrought ? [async () => launch({ executablePath: await chromium.executablePath() })] : []),
    () => launch({ channel: 'chrome' }),
    () => launch({ channel: 'msedge' }),
    () => launch({ executablePath: '/usr/bin/chromium' }),
  ];
  const problems: string[] = [];
  for (const start of starts) {
    try {
      return await start();
    } catch (problem) {
      problems.push(String(problem).split('\n')[0]!);
    }
  }
  console.warn(`\n*** NO BROWSER: the workbench was not tested ***\n${problems.join('\n')}\n`);
  return null;
}

function launch(how: { executablePath: string } | { channel: string }): Promise<Browser> {
  return playwright.launch({ ...how, args: ['--no-sandbox', '--headless=shell'] });
}
