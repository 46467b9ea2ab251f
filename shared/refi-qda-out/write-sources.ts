/** Documents with their coding as XML. */
import { t } from '../messages/all-messages.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { WrittenSelection, WrittenSource } from './gather.ts';
import { positionsIn } from './positions.ts';
import type { RefiProjectToWrite } from './project.ts';
import type { NotesToWrite } from './write-notes.ts';
import { element, words } from './xml.ts';

/** A document, its text in a file of the archive. */
export function sourceXml(
  project: RefiProjectToWrite,
  { body, document, memos, selections }: WrittenSource,
  notes: NotesToWrite,
): string {
  const { made, names, studies, ways } = project;
  const guid = guidOf(document.id);
  const position = positionsIn(body.text, ways.counting);
  const there = notes.within(memos, undefined);
  return element(
    'TextSource',
    {
      guid,
      name: names.ofDocument(document.id),
      plainTextPath: `internal://${fileOf(guid)}`,
      creatingUser: names.guidOf(undefined),
      creationDateTime: made(document.id),
    },
    [
      words('Description', there.description),
      ...selections.map((selection) => selectionXml(project, selection, { position, notes })),
      there.noteRefs,
      studies.valuesOf(document.studyId),
    ].join(''),
  );
}

/** The name of a text in the folder of sources. */
export function fileOf(guid: string): string {
  return `${guid}.txt`;
}

function selectionXml(
  { codes, made, names }: RefiProjectToWrite,
  selection: WrittenSelection,
  of: { readonly position: (offset: number) => number; readonly notes: NotesToWrite },
): string {
  const { codings, coder, end, excerpts, guid, memos, start } = selection;
  const user = names.guidOf(coder);
  const there = of.notes.within(memos, coder);
  const [first] = excerpts;
  const coded = codings.map(({ codeId, id }) =>
    element(
      'Coding',
      { guid: guidOf(id), creatingUser: user, creationDateTime: made(id) },
      element('CodeRef', { targetGUID: codes.guidOf(codeId) }),
    ),
  );
  return element(
    'PlainTextSelection',
    {
      guid,
      name: nameOf(selection),
      startPosition: of.position(start),
      endPosition: of.position(end),
      creatingUser: user,
      creationDateTime: first === undefined ? undefined : made(first.id),
    },
    words('Description', there.description) + coded.join('') + there.noteRefs,
  );
}

/** Code points that ATLAS.ti gives of a quote; what is longer ends with a sign. */
const quoteLength = 100;

function nameOf({ isRegion, quote }: WrittenSelection): string {
  if (isRegion) return t('refiOut.region');
  const plain = singleBlanks(quote);
  if (plain.length <= quoteLength) return plain;
  const signs = Array.from(plain.slice(0, 2 * quoteLength));
  return signs.length <= quoteLength && plain.length <= 2 * quoteLength
    ? plain
    : `${signs.slice(0, quoteLength).join('')}…`;
}
