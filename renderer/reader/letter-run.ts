/**
 * Letters pressed one after the other where no field has the focus. One letter is a key and acts at once;
 * several in the pace of typing are a word once a letter among them does nothing.
 */

/** Milliseconds between two letters of a word, at most. */
const pace = 1000;
/** Two letters may be a key and a slip, and one again and again is a key; three are a word. */
const lettersOfWord = 3;

/** Takes back what a letter did. */
type WayBack = () => unknown;

/** The letters since anything else was pressed, and what they did. */
export class LetterRun {
  private readonly waysBack: WayBack[] = [];
  private readonly letters = new Set<string>();

  letter(key: string): void {
    this.letters.add(key);
  }

  /** Notes how to take back what the last letter did. */
  did(wayBack: WayBack): void {
    this.waysBack.push(wayBack);
  }

  /** What a word has done so far, the newest first and each once; nothing while it may still be a key. */
  takeWaysBack(): readonly WayBack[] {
    return this.letters.size < lettersOfWord ? [] : this.waysBack.splice(0).reverse();
  }
}

/** Follows the keys outside fields. */
export class LetterRuns {
  private run: LetterRun | undefined;
  private lastAt = 0;

  /** A letter, at a time in milliseconds. */
  letter(key: string, at: number): void {
    if (this.run === undefined || at - this.lastAt > pace) this.run = new LetterRun();
    this.run.letter(key);
    this.lastAt = at;
  }

  /** Another key, a click, a field that opened. */
  end(): void {
    this.run = undefined;
  }

  /** The run that goes on now. */
  get now(): LetterRun | undefined {
    return this.run;
  }
}

/** Those of this window. */
export const letterRuns = new LetterRuns();
