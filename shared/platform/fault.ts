import type { Fault } from './desktop-window.ts';

/** Frames that are kept of one fault. */
const mostFrames = 12;

/**
 * What may be told of an error: its kind and where in the code it arose. Its message is left out, because it may
 * quote a text, a name or a path of somebody's; so is whatever of the stack is no place in the code.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { code: typeof error, frames: [] };
  const code = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const stack = error.stack ?? '';
  // A message can look like a stack itself.
  const places = stack.slice(stack.indexOf(error.message) + error.message.length);
  const frames = places.split('\n').flatMap(frameOf).slice(0, mostFrames);
  return { code, frames };
}

/** A line such as `at commit (app://themeloom/assets/desk-1a2b.js:10:4)`, without the folder. */
function frameOf(line: string): readonly string[] {
  const found =
    /^\s*at (?:(?:async )?([\w$.<>[\] ]{1,80}) )?\(?(?:.*[\\/])?([\w.-]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/.exec(
      line,
    );
  if (found === null) return [];
  const [, name = 'anonymous', file, row, column] = found;
  return [`${name} (${file}:${row}:${column})`];
}
