import type { Path } from '@casus/casefile';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useEdits } from './useEdits.ts';

/** Moves an entry before the one above it, in the order of the file; the focus goes along. */
export function UpButton({
  what,
  path,
  at,
}: {
  /** For its name: "Up: option assault". */
  readonly what: string;
  readonly path: Path;
  /** Its place among its like, counted from 0. */
  readonly at: number;
}): ReactNode {
  const write = useEdits();
  const button = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  const [said, say] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new place is what it waits for
  useEffect(() => {
    if (!isPressed.current) return;
    isPressed.current = false;
    // At the top nothing is left for it to do.
    const next = button.current?.parentElement?.querySelector<HTMLElement>('button:enabled');
    if (at > 0) button.current?.focus();
    else next?.focus();
    say(`${what}: now ${at + 1}`);
  }, [at]);
  const move = async (): Promise<void> => {
    isPressed.current = true;
    const mistakes = await write(() => [{ path, to: at - 1 }]);
    if (mistakes.length === 0) return;
    isPressed.current = false;
    say(mistakes.map(({ message }) => message).join('; '));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="small up"
        disabled={at === 0}
        aria-label={`Up: ${what}`}
        onClick={() => void move()}
      >
        Up
      </button>
      <span className="hidden" role="status">
        {said}
      </span>
    </>
  );
}
