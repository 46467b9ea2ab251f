/** Reads the pictures of the program, which are SVG of a few kinds of shapes. */
import { SaxesParser } from 'saxes';
import { BugError } from '../errors.ts';

/** A shape or a group with what is said of it; words are those inside. */
export interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  readonly words: string;
}

interface OpenPart extends Part {
  readonly parts: Part[];
  words: string;
}

/** The outermost part. Throws a `BugError` where the picture is none. */
export function readPicture(svg: string): Part {
  const root: OpenPart = { name: '', attributes: {}, parts: [], words: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new BugError(`This is no picture: ${cause.message}`);
  });
  parser.on('opentag', ({ attributes, name }) => {
    const part: OpenPart = { name, attributes, parts: [], words: '' };
    open.at(-1)?.parts.push(part);
    open.push(part);
  });
  parser.on('text', (words) => {
    const part = open.at(-1);
    if (part !== undefined) part.words += words;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  const [picture] = root.parts;
  if (picture?.name !== 'svg') throw new BugError('This is no picture');
  return picture;
}
