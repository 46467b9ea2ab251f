/** Remarks on the levels that were chosen, and on what has no explanation. */
import { findingComponents } from '../records/finding.ts';
import { type RemarkRule, remark } from './remark.ts';

/** The confidence was rated while components are not assessed. */
export const componentsOpen: RemarkRule = ({ evidence }) => {
  const { finding } = evidence.read;
  const components = findingComponents.filter((component) => finding[component] === undefined);
  const isBegun = finding.confidence !== undefined || finding.settled === true;
  return isBegun && components.length > 0
    ? [remark('componentsOpen', components[0] ?? 'methods', components, { components })]
    : [];
};

/** A level other than none has no explanation. */
export const levelsWithoutReason: RemarkRule = ({ evidence }) => {
  const { finding } = evidence.read;
  return findingComponents.flatMap((component) => {
    const level = finding[component];
    const hasReason = finding[`${component}Reason`] !== undefined;
    return level === undefined || level === 'none' || hasReason
      ? []
      : [remark('levelReason', component, [`${component} ${level}`], { components: [component] })];
  });
};

/** The overall confidence has no explanation. */
export const confidenceWithoutReason: RemarkRule = ({ evidence }) => {
  const { confidence, confidenceReason } = evidence.read.finding;
  return confidence !== undefined && confidenceReason === undefined
    ? [remark('confidenceReason', 'confidence', [confidence])]
    : [];
};

/** The confidence is high while there are serious concerns over a component. */
export const levelsContradict: RemarkRule = ({ evidence }) => {
  const { finding } = evidence.read;
  const components = findingComponents.filter((component) => finding[component] === 'serious');
  return finding.confidence === 'high' && components.length > 0
    ? [remark('contradiction', 'confidence', components, { components })]
    : [];
};

/** The confidence was lowered though no component gives a concern. */
export const loweredForNothing: RemarkRule = ({ evidence }) => {
  const { finding } = evidence.read;
  const isClear = findingComponents.every((component) => finding[component] === 'none');
  return isClear && finding.confidence !== undefined && finding.confidence !== 'high'
    ? [remark('loweredForNothing', 'confidence', [finding.confidence])]
    : [];
};
