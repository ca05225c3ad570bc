import { caseLedger } from '@casus/assessment';
import { type ReportCard, reportCards } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** All reports of the case, each with what is known of it. */
export function reports(loaded: Loaded | null): ReportCard[] {
  const theCase = caseOf(loaded);
  return reportCards(theCase, caseLedger(theCase));
}
