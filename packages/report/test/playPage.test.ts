import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { playScript, playScriptHash } from '../src/render/playScript.ts';

test('the policy of the page lets its script run, and no other', () => {
  const hash = createHash('sha256').update(playScript).digest('base64');
  expect(playScriptHash).toBe(`sha256-${hash}`);
});
