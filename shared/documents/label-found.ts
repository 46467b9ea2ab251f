/** What stands at the start of a line and may name the speaker of what follows. */
export interface LabelFound {
  /** As written, without its time and colon; empty for `system`. */
  readonly name: string;
  /** Length of all that comes before the speech: mark, time, name, colon and blanks. */
  readonly length: number;
  /**
   * `chat` is a message as a program saved it, `system` what that program says itself. `tab`, `dash` and
   * `stop` name what stands between name and speech, which lists have, too. `bare` has nothing but its
   * place to show that it is a label.
   */
  readonly style:
    | 'colon'
    | 'timed'
    | 'voice'
    | 'chat'
    | 'system'
    | 'tab'
    | 'dash'
    | 'stop'
    | 'bare';
  /** A time stands before or after the name. */
  readonly timed: boolean;
}

/** A label with the line it stands on. */
export interface LabelOnLine extends LabelFound {
  /** Index of the line. */
  readonly line: number;
  /** What the line says ends with a question mark. */
  readonly asks?: boolean;
}
