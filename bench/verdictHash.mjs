import { createHash } from 'node:crypto';

/** One hash of everybody's verdicts under all concepts. */
export function verdictHash({ stable }) {
  const hash = createHash('sha256');
  for (const perDm of stable.values()) for (const marks of perDm) hash.update(marks);
  return hash.digest('hex');
}
