/** Everybody but the given decision makers, ascending. */
export function opponents(nDms: number, members: readonly number[]): number[] {
  const others: number[] = [];
  for (let j = 0; j < nDms; j++) if (!members.includes(j)) others.push(j);
  return others;
}
