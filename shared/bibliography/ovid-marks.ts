/** What Ovid adds to names and titles, in its exports by field names and tagged alike. */
import type { TaggedField } from './tagged-record.ts';

/** Degrees and memberships; those in capitals alone could as well be initials. */
const degrees =
  'MD|RN|MPH|MBBS|MB|ChB|DO|DDS|DMD|MA|BA|MS|BS|MN|BN|MSN|BSN|DNP|MBA|MHA|MHS|MSW|JD|PA-C|FACSM|FACP|FACS|FAAN|FAAP|FRCS|FRCP|FRCGP';
const plainDegrees =
  'Ph\\.?D\\.?|M\\.D\\.|MBChB|M\\.?Sc\\.?|B\\.?Sc\\.?|EdD|PsyD|DrPH|ScD|PharmD|DPhil|MPhil|MEd';

/** Roles in brackets, also cut off; marks that point to institutions; degrees that are nothing else. */
const mark = new RegExp(
  `(?:\\s*\\[[^\\][]{0,80}\\]?|[\\s,]+(?:${plainDegrees}|\\(\\d+\\)|[*+#\\d,]+)|[*+#]+|\\.?(?<=\\p{L}\\.?)\\d+)$`,
  'u',
);
const degree = new RegExp(`[\\s,]+(?:${degrees})$`);

/** A family name with given names, behind which capitals are no initials. */
const whole = /,\s*\p{Lu}[\p{L}.]|\p{Ll}\S*\s(?:\S+\s)*\p{Lu}\p{Ll}/u;

/** A name without the degrees, roles and marks behind it. */
export function withoutMarks(name: string): string {
  let plain = name;
  // A name has few marks; a text that has many is none.
  for (let count = 0; count < 12; count += 1) {
    const bare = plain.replace(degree, '').trimEnd();
    const next = bare !== plain && whole.test(bare) ? bare : plain.replace(mark, '').trimEnd();
    if (next === plain) break;
    plain = next;
  }
  return plain.replace(/,$/, '').replace(/(?<=\p{Ll}{3})\.$/u, '');
}

/** A title, and apart from it the kind of article that stands behind it: `….[Review]`. A title in brackets of its own is a translated one. */
export function titleAndNote(field: TaggedField): readonly TaggedField[] {
  const { tag, value } = field;
  const [, title, note] = /^(.*\S)\s*(\[[A-Z][A-Za-z ,-]{0,40}\])\.?$/s.exec(value) ?? [];
  if (title === undefined || note === undefined) return [field];
  return [
    { tag, value: title },
    { tag: 'title note', value: note },
  ];
}
