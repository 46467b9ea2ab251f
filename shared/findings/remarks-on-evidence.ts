/** Remarks on what a finding rests on. */
import { passageKey } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import type { MarkedPassage } from './marked-passages.ts';
import { type RemarkRule, remark } from './remark.ts';

/** It rests on nothing: neither on a theme or code, nor on a passage. */
export const restsOnNothing: RemarkRule = ({ evidence }) =>
  evidence.studies.size === 0 && evidence.excerpts === 0 && evidence.withdrawn.length === 0
    ? [remark('nothing', 'rests', [])]
    : [];

/** A study that was added by hand gives no excerpt. */
export const addedWithoutExcerpt: RemarkRule = ({ evidence }) => {
  const studyIds = [...evidence.studies.values()].flatMap(({ added, excerpts, studyId }) =>
    added !== undefined && excerpts === 0 ? [studyId] : [],
  );
  return studyIds.map((id) => remark('noExcerpt', 'studies', [id], { studyIds: [id] }));
};

/** A study that was added by hand, or of which passages are marked, does not count for the synthesis now. */
export const notCounted: RemarkRule = ({ evidence }) =>
  evidence.notListed.map((id) => remark('notCounted', 'studies', [id], { studyIds: [id] }));

/** Excerpts were marked that are gone since. */
export const excerptsWithdrawn: RemarkRule = ({ evidence: { withdrawn } }) =>
  withdrawn.length === 0
    ? []
    : [
        remark(
          'withdrawn',
          'rests',
          withdrawn.map(({ id }) => id),
          { found: withdrawn.length },
        ),
      ];

/** A theme or code that it rests on is gone, merged into another or retired. */
export const codesGone: RemarkRule = ({ evidence, rows }) => {
  const { resolved } = codeTree(rows.codes).structure;
  const codeIds = evidence.read.rests.filter(
    (id) => resolved.get(id) !== id || rows.codes.get(id)?.retired === true,
  );
  return codeIds.map((id) =>
    remark('codeGone', 'rests', [`${id} ${resolved.get(id) ?? ''}`], { codeIds: [id] }),
  );
};

/** People said of one passage that it stands to the finding in different ways. */
export const saidInTwoWays: RemarkRule = ({ evidence }) => {
  const found = evidence.marked.filter(
    ({ supports }) => new Set(supports.map(({ stance }) => stance)).size > 1,
  );
  return found.length === 0
    ? []
    : [remark('twoWays', 'coherence', found.map(placeOf), { found: found.length })];
};

/** A study that contributes was not appraised. */
export const notAppraised: RemarkRule = ({ appraisalOf, evidence }) => {
  const studyIds =
    appraisalOf === undefined
      ? []
      : [...evidence.studies.keys()].filter((id) => appraisalOf(id).none);
  // Before anything was judged of a finding, nothing is missing yet.
  const isJudged = evidence.read.finding.methods !== undefined;
  return studyIds.length === 0 || !isJudged
    ? []
    : [remark('noAppraisal', 'methods', studyIds, { studyIds })];
};

/** Studies were appraised by answers alone: what means a concern has no reason. */
export const appraisedWithoutReasons: RemarkRule = ({ appraisalOf, evidence }) => {
  const studyIds =
    appraisalOf === undefined
      ? []
      : [...evidence.studies.keys()].filter((id) => appraisalOf(id).withoutReason > 0);
  return studyIds.length === 0 ? [] : [remark('noReasons', 'methods', studyIds, { studyIds })];
};

/** Coherence is no concern while excerpts contradict the finding. */
export const contradictionUnsaid: RemarkRule = ({ evidence: { marked, read, stances } }) => {
  const against = marked.filter(({ stance }) => stance === 'contradicts');
  return read.finding.coherence === 'none' && stances.contradicts > 0
    ? [
        remark('unsaidContradiction', 'coherence', against.map(placeOf), {
          found: stances.contradicts,
        }),
      ]
    : [];
};

/** A passage by where it stands, whoever’s excerpt it is told by. */
function placeOf({ excerpt }: MarkedPassage): string {
  return `${excerpt.documentId} ${passageKey(excerpt)}`;
}
