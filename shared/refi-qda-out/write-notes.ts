/** Memos as notes, and as words in the descriptions of what they are about. */
import type { RecordId } from '../records/ids.ts';
import { guidOf } from '../refi-qda/guids.ts';
import type { WrittenMemo } from './memos.ts';
import type { RefiProjectToWrite } from './project.ts';
import { container, contentText, element } from './xml.ts';

/** How memos stand on a thing: what goes into its description, and references to notes. */
export interface MemosThere {
  readonly description: string;
  readonly noteRefs: string;
}

/** Gathers the notes of a project while its things are written, each note once. */
export class NotesToWrite {
  readonly #project: RefiProjectToWrite;
  readonly #notes: string[] = [];
  readonly #links: string[] = [];

  constructor(project: RefiProjectToWrite) {
    this.#project = project;
  }

  /** Memos on something without a description that could hold them: they are notes whatever the program. */
  refsTo(memos: readonly WrittenMemo[]): string {
    return memos.map((memo) => element('NoteRef', { targetGUID: this.#write(memo) })).join('');
  }

  /** Memos on something whose description says something else: there they stand behind it, or are notes. */
  behind(memos: readonly WrittenMemo[]): MemosThere {
    if (this.#project.ways.memos === 'descriptions')
      return { description: this.#project.names.described(memos, undefined), noteRefs: '' };
    return { description: '', noteRefs: this.refsTo(memos) };
  }

  /**
   * Memos on something that `by` made. Its description says them for programs that drop notes; what it can say of itself, the one memo
   * of whoever made the thing, is no note besides.
   */
  within(memos: readonly WrittenMemo[], by: string | undefined): MemosThere {
    const { names, ways } = this.#project;
    const description = memos.length === 0 ? '' : names.described(memos, by);
    const saysAll = memos.length === 1 && memos[0]?.by === by;
    return {
      description,
      noteRefs: ways.memos === 'descriptions' || saysAll ? '' : this.refsTo(memos),
    };
  }

  /** A memo on something that can have no note: the two are linked. Nothing where the program looks in descriptions. */
  link(memo: WrittenMemo, about: RecordId): void {
    if (this.#project.ways.memos === 'descriptions') return;
    const attributes = {
      guid: guidOf(memo.id, 'link'),
      direction: 'OneWay',
      originGUID: this.#write(memo),
      targetGUID: this.#project.guids.of(about, 'case'),
    };
    this.#links.push(element('Link', attributes));
  }

  /** The notes and links as elements; nothing where there are none. */
  *xml(): Generator<string> {
    yield container('Notes', this.#notes);
    yield container('Links', this.#links);
  }

  #write({ body, by, id }: WrittenMemo): string {
    const { guids, made, names } = this.#project;
    const guid = guids.of(id, 'note');
    const attributes = {
      ...{ guid, name: titleOf(body), creatingUser: names.guidOf(by) },
      creationDateTime: made(id) ?? names.fallbackDate,
    };
    this.#notes.push(
      element('Note', attributes, element('PlainTextContent', {}, contentText(body))),
    );
    return guid;
  }
}

/** In UTF-16 units: notes are listed by their names. */
const titleLength = 60;

/** The beginning of a memo, which readers do not repeat in front of it. */
function titleOf(body: string): string {
  const [line = ''] = body.split('\n');
  return line.length <= titleLength ? line : line.slice(0, titleLength).toWellFormed().trimEnd();
}
