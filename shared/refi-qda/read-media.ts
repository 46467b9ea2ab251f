/** Pictures, recordings and videos: their descriptions and transcripts as texts, and the parts of them that were marked. */
import { childrenOf, descriptionOf, guidOf, refsOf, wordsOf } from './element.ts';
import type { Guid, RefiPart, RefiSelection, RefiSource, SyncPoint } from './model.ts';
import { valuesOf } from './read-cases.ts';
import { positionOf, readCoding, readSelection, textOf } from './read-selection.ts';
import type { XmlElement } from './xml-tree.ts';

/** What every source says of itself. */
export function sourceHead(
  source: XmlElement,
  kind: RefiSource['kind'],
): Pick<RefiSource, 'description' | 'guid' | 'kind' | 'name' | 'notes' | 'user' | 'values'> {
  return {
    guid: guidOf(source, 'guid'),
    kind,
    name: wordsOf(source, 'name'),
    user: guidOf(source, 'creatingUser'),
    description: descriptionOf(source),
    notes: refsOf(source, 'NoteRef'),
    values: valuesOf(source),
  };
}

/** A picture or recording with its text; each further transcript is a source of its own beside it. */
export function readMedia(
  source: XmlElement,
  kind: 'picture' | 'audio' | 'video',
): readonly RefiSource[] {
  const path = wordsOf(source, 'path') || wordsOf(source, 'currentPath') || undefined;
  const head = { ...sourceHead(source, kind), path };
  const codings = childrenOf(source, 'Coding').map(readCoding);
  const parts = source.children
    .filter(({ name }) => /^(?:Picture|Audio|Video)Selection$/.test(name))
    .map(readPart);
  const written = source.children.filter(
    ({ name }) => name === 'Transcript' || name === 'TextDescription',
  );
  const [first, ...further] = written.map(readTranscript);
  if (first === undefined) return [{ ...head, text: undefined, selections: [], codings, parts }];
  const main: RefiSource = {
    ...first,
    ...head,
    transcript: first.guid,
    description: [head.description, first.description].filter((said) => said !== '').join('\n\n'),
    codings: [...codings, ...first.codings],
    notes: [...head.notes, ...first.notes],
    parts,
  };
  return [
    main,
    ...further.map((each, index) => ({
      ...each,
      kind,
      besides: head.guid,
      name: [head.name, each.name || String(index + 2)].filter((name) => name !== '').join(' – '),
    })),
  ];
}

function readTranscript(written: XmlElement): RefiSource {
  const points = new Map<Guid, SyncPoint>();
  for (const point of childrenOf(written, 'SyncPoint')) {
    const position = positionOf(point, 'position');
    const time = positionOf(point, 'timeStamp');
    if (time >= 0 && position >= 0) points.set(guidOf(point, 'guid'), { position, time });
  }
  const syncPoints = [...points.values()].sort((a, b) => a.position - b.position);
  return {
    ...sourceHead(written, 'audio'),
    richPath: wordsOf(written, 'richTextPath') || undefined,
    text: textOf(written),
    selections: [
      ...childrenOf(written, 'PlainTextSelection').map(readSelection),
      ...childrenOf(written, 'TranscriptSelection').map((each) => betweenPoints(each, points)),
    ],
    codings: childrenOf(written, 'Coding').map(readCoding),
    syncPoints,
  };
}

/** What is marked from one moment to another lies between their places in the text. */
function betweenPoints(selection: XmlElement, points: ReadonlyMap<Guid, SyncPoint>): RefiSelection {
  const from = points.get(guidOf(selection, 'fromSyncPoint'));
  const to = points.get(guidOf(selection, 'toSyncPoint'));
  return {
    ...readSelection(selection),
    start: from?.position ?? Number.NaN,
    end: to?.position ?? Number.NaN,
  };
}

function readPart(part: XmlElement): RefiPart {
  const { codings, description, guid, name, notes, user } = readSelection(part);
  return { codings, description, guid, name, notes, user, span: spanOf(part) };
}

function spanOf(part: XmlElement): RefiPart['span'] {
  const numbers = (...attributes: readonly string[]): readonly number[] =>
    attributes.map((attribute) => positionOf(part, attribute));
  const [begin = Number.NaN, end = Number.NaN] = numbers('begin', 'end');
  if (begin >= 0 && end >= begin) return { kind: 'time', begin, end };
  const [a = 0, b = 0, c = 0, d = 0] = numbers('firstX', 'firstY', 'secondX', 'secondY');
  return [a, b, c, d].every(Number.isFinite) ? { kind: 'area', corners: [a, b, c, d] } : undefined;
}
