/** Something to be written down. */
export type Note =
  | { readonly kind: 'heard'; readonly what: string }
  | { readonly kind: 'under way'; readonly what: string }
  | { readonly kind: 'document'; readonly what: string }
  | { readonly kind: 'review'; readonly what: string };

/** What an installation acknowledged, written down outside it. */
export class Record {
  readonly said: string[] = [];
  /** Codes by name: whether they are to be there. */
  readonly codes = new Map<string, 'there' | 'gone'>();
  /** Titles of documents that came in. */
  readonly documents = new Set<string>();
  /** Reviews that were opened, by title. */
  readonly reviews = new Set<string>();
  private current = new AbortController();
  private undone: string[] = [];

  private readonly pass: (note: Note) => void;

  /** `pass` is told everything that is written down, for whoever keeps it in another process. */
  constructor(pass: (note: Note) => void = () => undefined) {
    this.pass = pass;
  }

  note(note: Note): void {
    if (note.kind === 'heard') this.hear(note.what);
    else if (note.kind === 'document') this.documents.add(note.what);
    else if (note.kind === 'review') this.reviews.add(note.what);
    // It may be done or not when the end comes.
    else this.codes.delete(note.what);
    this.pass(note);
  }

  /** Takes a line that the application said. */
  private hear(line: string): void {
    this.said.push(line);
    const coded = /^Coded as (k[\w-]+)\./.exec(line)?.[1];
    if (coded !== undefined) this.codes.set(coded, 'there');
    const undone = /^Undone: “.*” is no longer coded as “(k[\w-]+)”/.exec(line)?.[1];
    if (undone !== undefined) {
      this.codes.set(undone, 'gone');
      this.undone.push(undone);
    }
    const redone = /^Redone:/.test(line) ? this.undone.pop() : undefined;
    if (redone !== undefined) this.codes.set(redone, 'there');
  }

  /** Ends with the page that is there now. */
  get life(): AbortSignal {
    return this.current.signal;
  }

  /** The page is gone: nobody waits for what it would have said. */
  end(): void {
    this.current.abort();
    this.current = new AbortController();
  }
}
