/** All that is written of a project, gathered once: the XML, its report and its sidecar are read off it. */
import { BugError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Review } from '../records/review.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { KeptGuids } from '../refi-qda/kept-guids.ts';
import { studyLabels } from '../tables/study-order.ts';
import type { Shown } from '../team/view.ts';
import type { RefiChoice, RefiRequest, RefiSource } from './choice.ts';
import { gatherCodes, type WrittenCodes } from './codes.ts';
import { type MadeAt, madeAt } from './dates.ts';
import { endingOf, type FilesToWrite } from './files.ts';
import { type Coder, gatherSources, type WrittenSource } from './gather.ts';
import { type MemosOn, memosOf, type WrittenMemo } from './memos.ts';
import { type Ways, waysOf } from './programs.ts';
import { gatherStudies, type WrittenStudies } from './studies.ts';

/** Somebody who coded or wrote something that goes along; the team's decisions are a user of their own. */
export interface WrittenUser {
  readonly guid: string;
  readonly name: string;
  readonly id: string;
}

export interface RefiProjectToWrite {
  readonly snapshot: Shown;
  readonly review: Review;
  readonly choice: RefiChoice;
  readonly ways: Ways;
  readonly sources: readonly WrittenSource[];
  readonly codes: WrittenCodes;
  readonly studies: WrittenStudies;
  readonly people: ReadonlyMap<Coder, WrittenUser>;
  readonly memosOn: MemosOn;
  readonly guids: KeptGuids;
  readonly made: MadeAt;
  readonly names: NamesToWrite;
}

/** Names of documents and people as they are written. */
export interface NamesToWrite {
  ofDocument(id: DocumentId): string;
  /** The identifier of a user; of who made the project for nobody in particular. */
  guidOf(coder: Coder | undefined): string | undefined;
  /** Memos as one text; who wrote it is told where it is not whoever made the thing. */
  described(memos: readonly WrittenMemo[], by: string | undefined): string;
  /** For notes of which the log does not say when they were written: some programs stop without a date. */
  readonly fallbackDate: string;
}

/** Gathers what is asked for, `pdfs` as files. Equal sources and requests give equal projects. */
export function gatherProject(
  source: RefiSource,
  request: RefiRequest,
  { choice, pdfs }: { readonly choice: RefiChoice; readonly pdfs: FilesToWrite },
): RefiProjectToWrite {
  const { asOf, operations, snapshot } = source;
  const { review } = snapshot;
  if (review === undefined) throw new BugError('A project of no review was to be written');
  const ways = waysOf[request.program];
  const memosOn = memosOf(source, choice);
  const guids = new KeptGuids(snapshot);
  const sources = gatherSources(source, choice, { guids, memosOn, pdfs, ways });
  const codes = gatherCodes(source, choice, { guids, sources, ways });
  const studies = gatherStudies(source, { choice, memosOn, sources });
  const people = peopleOf(snapshot, { guids, sources, codes, studies, memosOn, review });
  const documentNames = documentNamesOf(snapshot, sources, ways);
  const nameOf = (id: ReviewerId): string => snapshot.reviewers.get(id)?.name ?? '';
  return {
    ...{ snapshot, review, choice, ways, sources, codes, studies, people, memosOn, guids },
    made: source.made ?? madeAt(operations),
    names: {
      ofDocument: (id) => documentNames.get(id) ?? '',
      guidOf: (coder) => (coder === undefined ? [...people.values()][0] : people.get(coder))?.guid,
      described: (memos, by) =>
        memos
          .map(({ body, by: author }) =>
            author === by || (by === undefined && memos.length === 1)
              ? body
              : t('refiOut.memoBy', { name: nameOf(author), words: body }),
          )
          .join('\n\n'),
      fallbackDate: `${asOf}T00:00:00Z`,
    },
  };
}

type Working = Pick<
  RefiProjectToWrite,
  'codes' | 'guids' | 'memosOn' | 'review' | 'sources' | 'studies'
>;

/** Everybody whose work goes along, in the order in which they came; there is always somebody. */
function peopleOf(
  snapshot: Shown,
  { codes, guids, memosOn, review, sources, studies }: Working,
): ReadonlyMap<Coder, WrittenUser> {
  const working = new Set<Coder>();
  const write = (memos: readonly WrittenMemo[]): void => {
    for (const { by } of memos) working.add(by);
  };
  for (const { memos, selections } of sources) {
    write(memos);
    for (const { coder, memos: on } of selections) {
      working.add(coder);
      write(on);
    }
  }
  for (const { code } of codes.inOrder) write(memosOn(code.id));
  for (const { id } of studies.studies) write(memosOn(id));
  write(memosOn(review.id));
  const reviewers = [...snapshot.reviewers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [anybody] = reviewers.filter(({ deleted }) => deleted !== true);
  if (working.size === 0 && anybody !== undefined) working.add(anybody.id);
  const users = new Map<Coder, WrittenUser>();
  for (const { id, initials, name } of reviewers)
    if (working.has(id)) users.set(id, { guid: guids.of(id), name, id: initials });
  if (working.has('consensus'))
    users.set('consensus', {
      guid: guidOf(review.id, 'consensus'),
      name: t('refiOut.consensus'),
      id: '',
    });
  return users;
}

/** What documents are called, each otherwise: study and title, with a number where that is the same. */
function documentNamesOf(
  snapshot: Shown,
  sources: readonly WrittenSource[],
  { coded, pdfs }: Ways,
): ReadonlyMap<DocumentId, string> {
  const labels = studyLabels(snapshot);
  const taken = new Set<string>();
  const names = new Map<DocumentId, string>();
  for (const { document, medium } of sources) {
    const label = labels.get(document.studyId) ?? '';
    const parts = [...new Set([label, document.title.trim()])].filter((part) => part !== '');
    const said = parts.join(', ');
    const isFile = pdfs === 'qualcoder' || coded === 'lines';
    const name = (isFile ? asFileName(said) : said) || t('refiOut.unnamedDocument');
    const textEnding = coded === 'lines' ? '.txt' : '';
    const ending = medium === undefined ? textEnding : `.${endingOf(document)}`;
    const named = (count = ''): string => `${name.replace(ending, () => '')}${count}${ending}`;
    let given = named();
    for (let count = 2; taken.has(nameKey(given)); count += 1) given = named(` (${count})`);
    taken.add(nameKey(given));
    names.set(document.id, given);
  }
  return names;
}

/** In code points: file systems take 255 bytes, and a sign may be four. */
const fileNameLength = 55;

/** A name that a file can have on every system. */
function asFileName(name: string): string {
  const plain = name.toWellFormed().replace(/[\\/:*?"<>|]+/g, '-');
  const signs = Array.from(plain);
  if (new TextEncoder().encode(plain).length <= 4 * fileNameLength) return plain;
  return signs.slice(0, fileNameLength).join('').trimEnd();
}
