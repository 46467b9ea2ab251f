import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import type { FindingsView } from './use-findings-view.ts';

/** What a component of the worksheet is drawn from. */
export interface ComponentProps {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}
