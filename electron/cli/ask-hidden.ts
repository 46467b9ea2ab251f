import { CancelledError } from '../../shared/errors.ts';

/** The part of a terminal that is asked: standard input, and where the question is shown. */
export interface Terminal {
  readonly input: {
    setRawMode(raw: boolean): unknown;
    setEncoding(encoding: 'utf8'): unknown;
    on(event: 'data', listener: (text: string) => void): unknown;
    off(event: 'data', listener: (text: string) => void): unknown;
    resume(): unknown;
    pause(): unknown;
  };
  show(text: string): void;
}

/** The terminal a command runs in; `undefined` where nobody sits at one. */
export function ownTerminal(): Terminal | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return { input: process.stdin, show: (text) => void process.stderr.write(text) };
}

/**
 * Asks for a line that is not shown while it is typed, nor how long it is. Backspace takes the last character back,
 * Ctrl+U all of them; Ctrl+C and Ctrl+D throw a `CancelledError`. What a paste brings after a line end is left.
 */
export function askHidden(question: string, { input, show }: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const end = (): void => {
      input.off('data', hear);
      input.setRawMode(false);
      input.pause();
      show('\n');
    };
    const hear = (text: string): void => {
      // An arrow or another key without a letter.
      if (text.startsWith('\u001b')) return;
      for (const character of text) {
        if (character === '\u0003' || character === '\u0004') {
          end();
          reject(new CancelledError());
          return;
        }
        if (character === '\r' || character === '\n') {
          end();
          resolve(typed.join(''));
          return;
        }
        if (character === '\u007f' || character === '\b') typed.pop();
        else if (character === '\u0015') typed.length = 0;
        else if (character >= ' ') typed.push(character);
      }
    };
    show(question);
    input.setEncoding('utf8');
    input.setRawMode(true);
    input.on('data', hear);
    input.resume();
  });
}
