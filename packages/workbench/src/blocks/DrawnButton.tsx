import type { KeyboardEvent, ReactNode } from 'react';

/** A part of a drawing that can be pressed and stays pressed. */
export function DrawnButton({
  id,
  className,
  label,
  isPressed,
  isReachable,
  press,
  onKeyDown,
  children,
}: {
  readonly id: string;
  readonly className: string;
  /** Where no `<title>` among the children names it. */
  readonly label?: string;
  readonly isPressed: boolean;
  /** Whether Tab stops here. */
  readonly isReachable: boolean;
  readonly press: () => void;
  /** Any other key. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing
    <g
      role="button"
      id={id}
      tabIndex={isReachable ? 0 : -1}
      className={className}
      aria-pressed={isPressed}
      aria-label={label}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          press();
        } else onKeyDown(event);
      }}
    >
      {children}
    </g>
  );
}
