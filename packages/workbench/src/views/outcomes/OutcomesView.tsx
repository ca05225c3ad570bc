import type { ReactNode } from 'react';
import { useReading } from '../../app/hooks.ts';
import { GivenOutcomes } from './given/GivenOutcomes.tsx';
import { ListedOutcomes } from './ListedOutcomes.tsx';
import './outcomes.css';

/** All states with their stability, or given ones; behind each verdict its witness. */
export function OutcomesView(): ReactNode {
  const base = useReading('base');
  if (base === null) return <h1>Outcomes</h1>;
  const { theCase, document } = base;
  if (document === null) return <GivenOutcomes theCase={theCase} />;
  return <ListedOutcomes theCase={theCase} document={document} />;
}
