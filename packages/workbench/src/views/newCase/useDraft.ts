import { useState } from 'react';
import { type Draft, emptyDraft } from './draft.ts';

const key = 'casus-new-case';

/** The draft of a new case; it outlives the tab until the case is made. */
export function useDraft(): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
} {
  const [draft, setDraft] = useState(remembered);
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      remember(JSON.stringify(next));
    },
    forget: () => {
      setDraft(emptyDraft);
      remember(null);
    },
  };
}

function remembered(): Draft {
  try {
    const found = localStorage.getItem(key);
    return found === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(found) as Draft) };
  } catch {
    return emptyDraft;
  }
}

function remember(draft: string | null): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, draft);
  } catch {
    // Without storage it is there until the page is left.
  }
}
