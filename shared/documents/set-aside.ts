/** What of a document of a word processor was left out, counted while it is read. */
export type SetAsideThing =
  | 'deletion'
  | 'reading'
  | 'picture'
  | 'chart'
  | 'diagram'
  | 'drawing'
  | 'object'
  | 'ink'
  | 'subdocument'
  | 'sign'
  | 'recording'
  | 'struck';

const nouns: Readonly<Record<Exclude<SetAsideThing, 'deletion'>, readonly [string, string]>> = {
  reading: ['reading above a word', 'readings above words'],
  picture: ['picture', 'pictures'],
  chart: ['chart', 'charts'],
  diagram: ['diagram', 'diagrams'],
  drawing: ['drawing without text', 'drawings without text'],
  object: ['embedded object', 'embedded objects'],
  ink: ['piece of handwriting', 'pieces of handwriting'],
  subdocument: ['subdocument in a file of its own', 'subdocuments in files of their own'],
  sign: ['sign of a symbol font that has no letter', 'signs of symbol fonts that have no letters'],
  recording: ['recording', 'recordings'],
  struck: ['piece of text that is struck out', 'pieces of text that are struck out'],
};

/** Keeps count of what is left out, and says it in lines. */
export class SetAside {
  readonly #counts = new Map<SetAsideThing, number>();
  readonly #unknown = new Map<string, number>();
  readonly #lines: string[] = [];
  #hidden = false;

  count(thing: SetAsideThing): void {
    this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1);
  }

  hide(): void {
    this.#hidden = true;
  }

  /** An element that this reader does not know, and in which no text was found. */
  unknown(name: string): void {
    this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + 1);
  }

  /** A line of another reader, or one that is said once. */
  say(line: string): void {
    if (!this.#lines.includes(line)) this.#lines.push(line);
  }

  /** What to say of comments, which each format keeps in its own way. */
  comments(count: number): readonly string[] {
    return count === 0
      ? []
      : [`Set aside: ${count} ${count === 1 ? 'comment' : 'comments'} in the margin.`];
  }

  deletions(): readonly string[] {
    const count = this.#counts.get('deletion') ?? 0;
    if (count === 0) return [];
    const noun = count === 1 ? 'tracked deletion' : 'tracked deletions';
    return [`Set aside: ${count} ${noun}; tracked insertions are read as text.`];
  }

  lines(): readonly string[] {
    const lines: string[] = this.#hidden ? ['Set aside: hidden text.'] : [];
    for (const [thing, count] of this.#counts) {
      if (thing === 'deletion') continue;
      const [one, many] = nouns[thing];
      lines.push(`Set aside: ${count} ${count === 1 ? one : many}.`);
    }
    const unknown = [...this.#unknown.keys()];
    if (unknown.length > 0) {
      const shown = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? ', …' : '');
      lines.push(`Set aside: elements that this reader does not know (${shown}).`);
    }
    return [...lines, ...this.#lines];
  }
}
