import { t } from '../messages/import-messages.ts';

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
    return count === 0 ? [] : [t('reading.comments', { count })];
  }

  deletions(): readonly string[] {
    const count = this.#counts.get('deletion') ?? 0;
    return count === 0 ? [] : [t('reading.deletions', { count })];
  }

  lines(): readonly string[] {
    const lines: string[] = this.#hidden ? [t('reading.hidden')] : [];
    for (const [thing, count] of this.#counts) {
      if (thing === 'deletion') continue;
      lines.push(t(`reading.aside.${thing}`, { count }));
    }
    const unknown = [...this.#unknown.keys()];
    if (unknown.length > 0) {
      const shown = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? ', …' : '');
      lines.push(t('reading.unknown', { names: shown }));
    }
    return [...lines, ...this.#lines];
  }
}
