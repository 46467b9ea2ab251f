/** Codes and sets as XML: in a project, and as a codebook of its own. */
import { t } from '../messages/all-messages.ts';
import type { Code } from '../records/code.ts';
import { codesAsked } from '../refi-qda/codes-asked.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { listedDocuments, listedStudies, setsOf } from '../scope/listed-studies.ts';
import { descriptionOf, themeSets, type WrittenCode } from './codes.ts';
import { origin } from './origin.ts';
import type { RefiProjectToWrite } from './project.ts';
import type { MemosThere } from './write-notes.ts';
import { container, element, words } from './xml.ts';

/** The tree of codes; nothing where there are none. `memosOn` says what stands on a code besides its definition. */
export function codesXml(
  roots: readonly WrittenCode[],
  memosOn: (code: Code) => MemosThere = () => nothing,
): string {
  const write = ({ children, code, colour, guid, isCodable, name }: WrittenCode): string => {
    const { description, noteRefs } = memosOn(code);
    const said = [descriptionOf(code), description].filter((each) => each !== '').join('\n\n');
    return element(
      'Code',
      { guid, name, isCodable: String(isCodable), color: colour },
      words('Description', said) + noteRefs + children.map(write).join(''),
    );
  };
  return container('Codes', roots.map(write));
}

const nothing: MemosThere = { description: '', noteRefs: '' };

/** Sets of themes by their kind, those of kept questions for any of some codes, and the sets of the review as sets of their documents. */
export function setsXml({ codes, guids, review, snapshot, sources }: RefiProjectToWrite): string {
  const documents = sources.map(({ document }) => document);
  const ofDocuments = setsOf(snapshot).flatMap(({ id, name }) => {
    const members = listedDocuments(listedStudies(snapshot, id), documents);
    if (members.length === 0) return [];
    const refs = members.map((each) => element('MemberSource', { targetGUID: guids.of(each.id) }));
    return [element('Set', { guid: guidOf(id, 'set'), name }, refs.join(''))];
  });
  return container('Sets', [
    ...themeSetElements(codes.inOrder, review.id, 'targetGUID'),
    ...questionElements(codes, snapshot, 'targetGUID'),
    ...ofDocuments,
  ]);
}

/** A codebook of its own; its form differs from that in a project. */
export function codebookXml({
  codes,
  review,
  snapshot,
}: Pick<RefiProjectToWrite, 'codes' | 'review' | 'snapshot'>): string {
  const { inOrder, roots } = codes;
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin };
  const sets = container('Sets', [
    ...themeSetElements(inOrder, review.id, 'guid'),
    ...questionElements(codes, snapshot, 'guid'),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('CodeBook', attributes, codesXml(roots) + sets)}\n`;
}

/** A kept question for whatever carries any of some codes is a set of them. */
function questionElements(
  codes: RefiProjectToWrite['codes'],
  { queries }: RefiProjectToWrite['snapshot'],
  refersBy: 'guid' | 'targetGUID',
): readonly string[] {
  return [...queries.values()].flatMap((query) => {
    const asked = query.deleted === true ? [] : (codesAsked(query) ?? []);
    const members = new Set(asked.flatMap((id) => codes.guidOf(id) ?? []));
    if (members.size === 0) return [];
    const refs = [...members].map((guid) => element('MemberCode', { [refersBy]: guid }));
    return [element('Set', { guid: guidOf(query.id, 'set'), name: query.name }, refs.join(''))];
  });
}

function themeSetElements(
  codes: readonly WrittenCode[],
  review: string,
  refersBy: 'guid' | 'targetGUID',
): readonly string[] {
  return themeSets(codes).map((set) => {
    const refs = set.codes.map(({ guid }) => element('MemberCode', { [refersBy]: guid }));
    const attributes = {
      guid: guidOf(`${review} ${set.kind}`, 'set'),
      name: t(`refiOut.set.${set.kind}`),
    };
    return element('Set', attributes, refs.join(''));
  });
}
