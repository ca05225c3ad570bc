/** Every non-empty subset of `members`: smaller ones first, then in the order of their members. */
export function allCoalitions(members: readonly number[]): number[][] {
  const bySize: number[][] = [[]];
  for (let at = 0; at < bySize.length; at++) {
    const subset = bySize[at]!;
    for (const member of members) {
      if (subset.length === 0 || member > subset[subset.length - 1]!) {
        bySize.push([...subset, member]);
      }
    }
  }
  return bySize.slice(1);
}
