import { expect, test } from 'vitest';
import { assessed, siege } from '../../test/cases.ts';
import { assessmentBlocks } from '../assessmentBlocks.ts';
import { toHtml } from '../render/html.ts';

test('addresses of sources and reports stand in the text, for paper has no links', () => {
  const { theCase, assessment } = assessed(
    siege
      .replace('reliability: D', 'reliability: D, url: "https://rebels.example"')
      .replace('value: 20000', 'value: 20000, url: "https://rebels.example/20000"'),
  );
  const text = toHtml(assessmentBlocks(theCase, assessment), 'A siege');
  expect(text).toMatch(/Rebels: 20,000 \([^)]*\)\. https:\/\/rebels\.example\/20000</);
  expect(text).toMatch(/<td>https:\/\/rebels\.example<\/td>/);
});
