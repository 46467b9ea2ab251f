import type { ExtractionId, FieldId, ReviewerId, StudyId } from '../records/ids.ts';

/** Letters that an id may have behind its type. */
const longest = 64;

/** The same on every machine: one person who extracts a field of a study on two machines extracts it once. */
export function extractionId(
  fieldId: FieldId,
  studyId: StudyId,
  reviewerId: ReviewerId,
): ExtractionId {
  const body = [fieldId, studyId, reviewerId].map((id) => id.slice(id.indexOf(':') + 1)).join('-');
  return `extraction:${body.length <= longest ? body : shortened(body)}`;
}

/** Ids from elsewhere may be longer than those made here: 128 bits of them tell apart what one review holds. */
function shortened(text: string): string {
  return [0, 1, 2, 3]
    .map((seed) => {
      let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('-');
}
