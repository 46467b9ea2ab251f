/** A project as XML, in the order of elements that the schema asks for. */
import { shortCitation, yearOf } from '../bibliography/citation.ts';
import { t } from '../messages/all-messages.ts';
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { fullReference } from '../reference-styles/full-reference.ts';
import { forQualCoder } from '../refi-qda/page-areas.ts';
import { studyLabels } from '../tables/study-order.ts';
import { origin } from './origin.ts';
import type { RefiProjectToWrite } from './project.ts';
import { variablesXml } from './studies.ts';
import { codesXml, setsXml } from './write-codebook.ts';
import { graphsXml } from './write-graphs.ts';
import { NotesToWrite } from './write-notes.ts';
import { sourceXml } from './write-sources.ts';
import { container, element, words } from './xml.ts';

/** The XML in pieces, of sources a selection at a time. Equal projects give equal XML. */
export function* projectXml(project: RefiProjectToWrite): Generator<string> {
  const { codes, memosOn, people, review, sources, studies, ways } = project;
  const notes = new NotesToWrite(project);
  const [creator] = people.values();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const attributes = element('Project', {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: review.title,
    // What reads areas of pages must know from where they count.
    origin: ways.pdfs === 'qualcoder' ? `${origin}, ${forQualCoder}` : origin,
    creatingUserGUID: creator?.guid,
  });
  yield `${attributes.slice(0, -2)}>`;
  yield container(
    'Users',
    [...people.values()].map(({ guid, id, name }) => element('User', { guid, name, id })),
  );
  const written = codesXml(codes.roots, (code) => notes.behind(memosOn(code.id)));
  if (written !== '') yield element('CodeBook', {}, written);
  yield variablesXml(studies);
  yield container(
    'Cases',
    studies.studies.map(({ id }) => caseXml(project, id)),
  );
  if (sources.length > 0) yield '<Sources>';
  for (const source of sources) yield* sourceXml(project, source, notes);
  if (sources.length > 0) yield '</Sources>';
  const aboutReview = notes.refsTo(memosOn(review.id));
  for (const { id } of studies.studies) for (const memo of memosOn(id)) notes.link(memo, id);
  yield* notes.xml();
  yield setsXml(project);
  yield graphsXml(project);
  yield words('Description', reviewWords(project));
  yield aboutReview;
  yield '</Project>\n';
}

function caseXml(
  { guids, memosOn, names, review, snapshot, sources, studies, ways }: RefiProjectToWrite,
  id: StudyId,
): string {
  const study = snapshot.studies.get(id);
  if (study === undefined) return '';
  const label = studyLabels(snapshot).get(id) ?? '';
  const said = ways.memos === 'descriptions' ? names.described(memosOn(id), undefined) : '';
  const reference = fullReference(review, study.citation, label);
  const of = sources.filter(({ document }) => document.studyId === id);
  return element(
    'Case',
    { guid: guids.of(id, 'case'), name: nameOf(study, label) },
    [
      words('Description', [reference, said].filter((each) => each !== '').join('\n\n')),
      studies.valuesOf(id),
      ...of.map(({ guid }) => element('SourceRef', { targetGUID: guid })),
    ].join(''),
  );
}

/** A title that is cut to be cited is written whole. */
function nameOf({ citation }: Study, label: string): string {
  const isTitle = (citation.author ?? []).length === 0 && yearOf(citation) === undefined;
  return isTitle && label === shortCitation(citation) ? citation.title || label : label;
}

function reviewWords({ review }: RefiProjectToWrite): string {
  const { methods = '', question = '', sample } = review;
  return [
    sample === true ? t('refiOut.sample') : '',
    question.trim() === '' ? '' : t('refiOut.question', { words: question.trim() }),
    methods.trim() === '' ? '' : t('refiOut.methods', { words: methods.trim() }),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}
