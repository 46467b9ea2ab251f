/** What authors hold of a finding, component by component and all in all; nothing of it is computed (rule F5). */
import type { Json } from '../json.ts';
import { changesTo } from '../ops/change.ts';
import type { ConfidenceLevel, Directness, FindingComponent } from '../records/finding.ts';
import type { FindingId } from '../records/ids.ts';
import type { Concern } from '../records/instrument.ts';
import type { Command } from './context.ts';
import { clipStatement } from './excerpts.ts';
import { requireFinding } from './findings.ts';

/** Says how much concern there is over a component, and why; undefined leaves as it is, `null` unsets. */
export const assessComponent: Command<{
  readonly findingId: FindingId;
  readonly component: FindingComponent;
  readonly level?: Concern | null | undefined;
  readonly reason?: string | undefined;
  /** Of relevance alone. */
  readonly directness?: Directness | null | undefined;
}> = (snapshot, { component, directness, findingId, level, reason }) => {
  const finding = requireFinding(snapshot, findingId);
  const values: Record<string, Json> = {};
  if (level !== undefined) values[component] = level;
  if (reason !== undefined)
    values[`${component}Reason`] = reason.trim() === '' ? null : reason.trim();
  if (directness !== undefined && component === 'relevance') values.directness = directness;
  return {
    kind: 'assess-finding',
    params: {
      ...{ statement: clipStatement(finding.statement), component },
      level: (level === undefined ? finding[component] : level) ?? 'open',
    },
    changes: changesTo(finding, values),
  };
};

/** Says how confident the authors are in a finding, and why. */
export const rateConfidence: Command<{
  readonly findingId: FindingId;
  readonly level?: ConfidenceLevel | null | undefined;
  readonly reason?: string | undefined;
}> = (snapshot, { findingId, level, reason }) => {
  const finding = requireFinding(snapshot, findingId);
  const values: Record<string, Json> = {};
  if (level !== undefined) values.confidence = level;
  if (reason !== undefined) values.confidenceReason = reason.trim() === '' ? null : reason.trim();
  return {
    kind: 'rate-confidence',
    params: {
      statement: clipStatement(finding.statement),
      level: (level === undefined ? finding.confidence : level) ?? 'open',
    },
    changes: changesTo(finding, values),
  };
};

/** Puts remarks on a finding aside, or brings them back, each by all of its keys. */
export const dismissRemarks: Command<{
  readonly findingId: FindingId;
  readonly remarks: readonly { readonly keys: readonly string[] }[];
  readonly dismissed: boolean;
}> = (snapshot, { dismissed, findingId, remarks }) => {
  const finding = requireFinding(snapshot, findingId);
  return {
    kind: dismissed ? 'dismiss-remarks' : 'recall-remarks',
    params: { statement: clipStatement(finding.statement), count: remarks.length },
    changes: changesTo(
      finding,
      Object.fromEntries(
        remarks.flatMap(({ keys }) =>
          keys.map((key) => [`dismissed.${key}`, dismissed ? true : null] as const),
        ),
      ),
    ),
  };
};

/** Chooses the characteristics that stand beside the components of every finding. */
export const chooseFindingFields: Command<{
  readonly participants?: string | null | undefined;
  readonly relevance?: readonly string[] | undefined;
}> = ({ review }, { participants, relevance }) => ({
  kind: 'choose-finding-fields',
  params: { of: participants === undefined ? 'relevance' : 'participants' },
  changes:
    review === undefined
      ? []
      : changesTo(review, {
          ...(participants === undefined ? {} : { participantsField: participants }),
          ...(relevance === undefined ? {} : { relevanceFields: relevance as unknown as Json }),
        }),
});
