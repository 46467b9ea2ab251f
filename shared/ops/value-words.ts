/** Records and what their fields hold, as people know them. */
import { shortCitation } from '../bibliography/citation.ts';
import type { Json } from '../json.ts';
import { hasMessage, t } from '../messages/all-messages.ts';
import { findingComponents } from '../records/finding.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import { withoutQuoted } from '../records/quote-token.ts';
import { type AnyRecord, recordTypeOf, recordTypes } from '../records/record-types.ts';
import { referenceStyles } from '../records/review.ts';
import { checklistName } from './checklist-name.ts';
import { criterionName } from './criterion-name.ts';
import { answerLabel, instrumentName, itemLabel } from './instrument-name.ts';
import { valueName } from './shared-values.ts';
import { findRecord, type Snapshot } from './snapshot.ts';

/** What a reviewer is called; a word for nobody where they are not in the rows. */
export function nameOfReviewer(reviewers: Snapshot['reviewers'], id: string | undefined): string {
  return reviewers.get(id as ReviewerId)?.name ?? t('team.nobody');
}

/** What a record is called: a code by its name, a study by reference and title. */
export function titleOf(record: AnyRecord, rows: Snapshot): string {
  switch (record.type) {
    case 'code':
    case 'reviewer':
    case 'query':
    case 'set':
    case 'field':
    case 'group':
    case 'grid':
    case 'version':
    case 'sheet':
    case 'map':
      return record.name;
    case 'study': {
      const { title } = record.citation;
      const label = shortCitation(record.citation);
      return title === '' || title.startsWith(label.replace(/…$/, ''))
        ? title || label
        : `${label}, ${title}`;
    }
    case 'document':
    case 'review':
      return record.title;
    case 'search':
      return record.source;
    case 'finding':
      return withoutQuoted(record.statement);
    case 'cell':
      return t('team.cellOf', {
        grid: namesOf(record.gridId, rows),
        code: namesOf(record.codeId, rows),
        study: record.studyId === undefined ? '' : namesOf(record.studyId, rows),
        over: record.studyId === undefined ? 'yes' : 'no',
      });
    case 'entry':
      return t('team.entryOf', { checklist: checklistName(record.checklist), item: record.item });
    case 'place':
      return t('team.placeOf', {
        map: namesOf(record.mapId, rows),
        code: namesOf(record.codeId, rows),
      });
    case 'part':
      return t('team.partOf', { kind: record.kind, sheet: namesOf(record.sheetId, rows) });
    case 'idea':
      return record.text;
    case 'arrow':
      return t('team.arrowOf', {
        map: namesOf(record.mapId, rows),
        from: namesOf(record.fromId, rows),
        to: namesOf(record.toId, rows),
      });
    case 'criterion':
      return criterionName(record);
    case 'instrument':
      return instrumentName(record);
    case 'item':
      return itemLabel(record);
    case 'assignment':
      return t('team.assignmentOf', {
        name: nameOfReviewer(rows.reviewers, record.reviewerId),
        document: rows.documents.get(record.documentId)?.title ?? '–',
      });
    default:
      return t(`team.record.${record.type}`);
  }
}

/** What a field, or the value it is part of, holds: `value` is as `readValue` gives it. */
export function valueWords(id: RecordId, field: string, value: Json, rows: Snapshot): string {
  const further = /^alsoUnder\.(.+)$/.exec(field)?.[1];
  if (further !== undefined)
    return t(value === true ? 'value.alsoUnder' : 'value.notAlsoUnder', {
      theme: namesOf(further, rows),
    });
  const member =
    recordTypeOf(id) === 'set' ? /^(?:studies|documents)\.(.+)$/.exec(field)?.[1] : undefined;
  if (member !== undefined)
    return t(value === true ? 'value.inSet' : 'value.notInSet', { member: namesOf(member, rows) });
  const parts = isObject(value) ? value : {};
  const ofFinding =
    recordTypeOf(id) === 'finding' ? findingWords(id, field, value, rows) : undefined;
  if (ofFinding !== undefined) return ofFinding;
  const label = /^labels\.(.+)$/.exec(field)?.[1];
  if (label !== undefined && recordTypeOf(id) === 'study') {
    const name = rows.review?.recordLabels?.[label]?.name ?? '–';
    return t(value === true ? 'value.labelled' : 'value.notLabelled', { label: name });
  }
  if (field.startsWith('recordLabels.') && typeof parts.name === 'string')
    return parts.removed === true ? t('value.labelRemoved', { label: parts.name }) : parts.name;
  if (recordTypeOf(id) === 'document' && field.startsWith('speakers.'))
    return namesOf(
      Object.keys(isObject(parts.groups ?? null) ? (parts.groups as object) : {}),
      rows,
    );
  switch (`${recordTypeOf(id)} ${valueName(id, field)}`) {
    case 'study inclusion':
      return inclusionWords(parts);
    case 'study deleted':
      return removalWords(parts, rows);
    case 'criterion reasonId':
      return reasonWords(value, rows);
    case 'study sampledBy':
      return sampledWords(parts);
    case 'step groups':
    case 'query groups':
    case 'set groups':
      return questionWords(value, rows);
    case 'instrument answers':
    case 'item answers':
      return answersWords(id, value);
    case 'cell summary':
    case 'cell first':
    case 'cell second':
      return plainWords(parts[valueName(id, field)] ?? null);
    case 'cell relation':
      return t('value.relation', { relation: typeof value === 'string' ? value : 'open' });
    case 'entry state':
      return t('value.entryState', { state: typeof value === 'string' ? value : 'open' });
    case 'place x':
    case 'idea x':
      return typeof parts.x === 'number' && typeof parts.y === 'number'
        ? t('value.place', { x: Math.round(parts.x), y: Math.round(parts.y) })
        : t('value.noPlace');
    case 'map size':
      return t('value.mapSize', { size: typeof value === 'string' ? value : 'same' });
    case 'part layer':
      return t('value.partLayer', { layer: typeof value === 'string' ? value : 'sheet' });
    case 'part include':
      return t('value.partInclude', { include: typeof value === 'string' ? value : 'sheet' });
    case 'support stance':
      return t('value.stance', { stance: String(value) });
    case 'review studyNames':
      return t(
        `review.studyNames.${value === 'number' || value === 'sNumber' ? value : 'authorYear'}`,
      );
    case 'review referenceStyle': {
      const style = referenceStyles.find((each) => each === value);
      return t(`review.referenceStyle.${style ?? 'own'}`);
    }
    case 'review sensitivity.concern':
      return t('value.leastConcern', { concern: typeof value === 'string' ? value : 'serious' });
    case 'document textId':
      return t('value.text', { count: typeof parts.length === 'number' ? parts.length : 0 });
    default:
      if (!isReference(id, field)) return plainWords(value);
      // Of ids that are names inside the value, those names.
      return namesOf(isObject(value) ? Object.keys(value) : value, rows);
  }
}

/** What was held of a finding: its components, what it rests on, and studies by hand; undefined for its other fields. */
function findingWords(
  id: RecordId,
  field: string,
  value: Json,
  rows: Snapshot,
): string | undefined {
  const parts = isObject(value) ? value : {};
  const [name = '', key] = field.split('.');
  if (name === 'rests' && key !== undefined)
    return t(value === true ? 'value.rests' : 'value.restsNot', { code: namesOf(key, rows) });
  if (name === 'studies' && key !== undefined)
    return t('value.adjusted', {
      study: namesOf(key, rows),
      how: typeof parts.how === 'string' ? parts.how : 'follows',
      note: typeof parts.note === 'string' ? parts.note : '',
    });
  const whole = valueName(id, field);
  const reason = parts[`${whole}Reason`];
  const level = parts[whole];
  const words = {
    level: typeof level === 'string' ? level : 'open',
    reason: typeof reason === 'string' ? reason : '',
    why: typeof reason === 'string' ? 'yes' : 'no',
  };
  if (whole === 'confidence') return t('value.confidence', words);
  const isComponent = (findingComponents as readonly string[]).includes(whole);
  if (!isComponent) return undefined;
  const { directness } = parts;
  return t('value.concern', {
    ...words,
    direct: typeof directness === 'string' ? directness : 'none',
  });
}

function inclusionWords({
  exclusionReason: reason,
  inclusion,
}: Readonly<Record<string, Json>>): string {
  const key = `value.inclusion.${typeof inclusion === 'string' ? inclusion : 'open'}`;
  const word = hasMessage(key) ? t(key) : String(inclusion);
  return typeof reason === 'string' ? t('value.inclusion.with', { inclusion: word, reason }) : word;
}

/** A reason for exclusion as the team words it, else as it comes with the program. */
function reasonWords(id: Json, { review }: Snapshot): string {
  if (typeof id !== 'string') return plainWords(id);
  const key = `screening.reason.${id}`;
  return review?.screeningReasons?.[id]?.name ?? (hasMessage(key) ? t(key) : id);
}

function sampledWords({
  samplingReason: reason,
  sampledBy,
}: Readonly<Record<string, Json>>): string {
  const hasReason = typeof reason === 'string';
  return t('value.sampled', {
    by: typeof sampledBy === 'string' ? sampledBy : 'none',
    reason: hasReason ? reason : '',
    why: hasReason ? 'yes' : 'no',
  });
}

/** How many conditions a question has, and which codes they name. */
function questionWords(value: Json, rows: Snapshot): string {
  const list = (isList(value) ? value : [])
    .flatMap((group) => (isList(group) ? group : []))
    .map((condition) => (isObject(condition) ? condition : {}));
  const conditions = t('value.query', { count: list.length });
  const codes = list.flatMap(({ codeId }) =>
    typeof codeId === 'string' ? [namesOf(codeId, rows)] : [],
  );
  return codes.length === 0
    ? conditions
    : t('value.query.about', { conditions, codes: [...new Set(codes)].join(', ') });
}

/** The answers of an instrument or item, in order. */
function answersWords(id: RecordId, value: Json): string {
  const [template = ''] = id.slice(id.indexOf(':') + 1).split('-');
  if (!isList(value)) return plainWords(value);
  return value
    .map((each) => (isObject(each) ? each : {}))
    .map(({ id: answer, label }) =>
      answerLabel(
        { id: String(answer), label: typeof label === 'string' ? label : undefined },
        template,
      ),
    )
    .join(', ');
}

function removalWords(
  { deleted, duplicateOf, gave, reportOf }: Readonly<Record<string, Json>>,
  rows: Snapshot,
): string {
  if (deleted !== true) return t('value.study.there');
  const documents = Array.isArray(gave) ? gave.length : 0;
  if (typeof duplicateOf === 'string')
    return t('value.study.duplicate', { study: namesOf(duplicateOf, rows), documents });
  if (typeof reportOf === 'string')
    return t('value.study.report', { study: namesOf(reportOf, rows), documents });
  return t('value.study.removed');
}

/** Of ids the records they name. */
function namesOf(value: Json, rows: Snapshot): string {
  if (typeof value === 'string') {
    const record = findRecord(rows, value as RecordId);
    return record === undefined ? '–' : titleOf(record, rows);
  }
  return isList(value) ? value.map((id) => namesOf(id, rows)).join(', ') : plainWords(value);
}

function plainWords(value: Json): string {
  if (value === null) return t('value.none');
  if (value === true) return t('value.yes');
  if (isList(value)) return value.map(plainWords).join(', ');
  // Of a value of several parts what each part is, but never how it is written down.
  if (isObject(value)) return Object.values(value).map(plainWords).join('; ');
  return String(value);
}

function isReference(id: RecordId, field: string): boolean {
  const type = recordTypeOf(id);
  return type !== undefined && Object.hasOwn(recordTypes[type].references, field);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
