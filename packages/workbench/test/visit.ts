import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host } from './hosts.ts';

/** Opens pages of readers who were never here; they must not ask anything of anybody else. */
export function visitor(
  browser: Browser | null,
  host: () => Host,
): (at?: string, scheme?: 'light' | 'dark', width?: number) => Promise<Page> {
  return async (at = '', scheme = 'light', width = 1280) => {
    const context = await browser!.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    const { url } = host();
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => expect(request.url().startsWith(url)).toBe(true));
    page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
    await page.goto(`${url}${at}`);
    return page;
  };
}

/** By how many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  const widths = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]';
  const [needed, there] = (await page.evaluate(widths)) as [number, number];
  // Less is needed where a scroll bar has its room.
  return Math.max(0, needed - there);
}
