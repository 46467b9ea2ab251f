/** The comments of a Word document: what each reviewer says of a passage, under their name. */
import { bidi, bold, runsXml } from '../export/docx-table.ts';
import { legalText } from '../export/printed-table.ts';
import { escapeXml } from '../export/stable-zip.ts';
import { t } from '../messages/all-messages.ts';
import type { CodedPassage } from './coded-document.ts';
import type { PrintFacts } from './print-facts.ts';

/** What one reviewer says of one passage. */
interface Saying {
  readonly author: string;
  readonly initials: string;
  readonly lines: readonly Line[];
}

interface Line {
  /** Empty for the name of a code. */
  readonly head: string;
  readonly text: string;
}

/** The ids of the comments on each passage, and the text of the part that holds them. */
export class DocxComments {
  readonly #facts: PrintFacts;
  readonly #ids = new Map<CodedPassage, readonly number[]>();
  readonly #texts: string[] = [];

  constructor(passages: readonly CodedPassage[], facts: PrintFacts) {
    this.#facts = facts;
    for (const passage of passages) {
      this.#ids.set(
        passage,
        this.#sayings(passage).map(
          (saying) => this.#texts.push(xmlOf(saying, this.#texts.length)) - 1,
        ),
      );
    }
  }

  idsOf(passage: CodedPassage): readonly number[] {
    return this.#ids.get(passage) ?? [];
  }

  /** The part `word/comments.xml`, in pieces. */
  *part(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    yield `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`;
    yield* this.#texts;
    yield '</w:comments>';
  }

  #sayings({ codes, memos }: CodedPassage): readonly Saying[] {
    const { initialsOf, isConsensus, nameOf } = this.#facts;
    const byAuthor = new Map<string, { initials: string; lines: Line[] }>();
    const add = (author: string, initials: string, line: Line): void => {
      const own = byAuthor.get(author) ?? { initials, lines: [] };
      // What several recorded of the consensus is said once.
      if (!own.lines.some(({ head, text }) => head === line.head && text === line.text))
        own.lines.push(line);
      byAuthor.set(author, own);
    };
    const together = t('documents.consensus');
    for (const { by, code } of codes)
      for (const id of by)
        if (isConsensus) add(together, together.slice(0, 1), { head: '', text: code.name });
        else add(nameOf(id), initialsOf(id), { head: '', text: code.name });
    for (const { body, by } of memos)
      add(nameOf(by), initialsOf(by), { head: t('documents.memo'), text: body });
    return [...byAuthor].map(([author, { initials, lines }]) => ({ author, initials, lines }));
  }
}

function xmlOf({ author, initials, lines }: Saying, id: number): string {
  const paragraphs = lines.map(({ head, text }) => {
    const legal = legalText(text);
    const lead = head === '' ? '' : runsXml(`${head}: `, bold);
    return `<w:p><w:pPr>${bidi(legal)}</w:pPr>${lead}${runsXml(legal, '')}</w:p>`;
  });
  const name = escapeXml(legalText(author));
  return `<w:comment w:id="${id}" w:author="${name}" w:initials="${escapeXml(legalText(initials))}">${paragraphs.join('')}</w:comment>`;
}
