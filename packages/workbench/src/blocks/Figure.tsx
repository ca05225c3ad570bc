import type { Drawing, Ink, Shape } from '@casus/report';
import type { ReactNode } from 'react';
import './figure.css';

/** A picture of the report. */
export function Figure({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const { title, width, height, shapes } = drawing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a narrow page, also by keyboard
    <div className="figure" role="group" aria-label={title} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        {shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes come anew as a whole
          <One key={at} shape={shape} />
        ))}
      </svg>
    </div>
  );
}

function One({ shape }: { readonly shape: Shape }): ReactNode {
  const colour = colourOf(shape.ink);
  switch (shape.kind) {
    case 'line':
      return (
        <polyline
          points={shape.points.join(' ')}
          fill="none"
          stroke={colour}
          strokeWidth={shape.width}
          strokeDasharray={shape.isDashed === true ? '3 3' : undefined}
        />
      );
    case 'area':
      return <polygon points={shape.points.join(' ')} fill={colour} fillOpacity={shape.opacity} />;
    case 'dot':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={shape.isHollow ? 'none' : colour}
          stroke={shape.isHollow ? colour : undefined}
          strokeWidth={2}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fill={colour}
          textAnchor={shape.anchor}
          fontWeight={shape.isStrong === true ? 600 : undefined}
        >
          {shape.text}
        </text>
      );
  }
}

function colourOf(ink: Ink): string {
  if (ink === 'strong') return 'var(--ink)';
  return `var(--${ink === 'turn' ? 'open' : ink})`;
}
