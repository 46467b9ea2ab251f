/**
 * The references of a code as NVivo exports them: a line for each file, `<Files\\Name> - § 2 references coded [2.31% Coverage]`,
 * and below it the references, each under `Reference 1 - 0.86% Coverage`. What is told by signs and figures holds in any language.
 */
import type { SegmentRow } from './segment-rows.ts';

const percent = String.raw`[\d.,]+\s*%`;
const fileLine = new RegExp(
  String.raw`^\s*<?([^<>]+?)>?\s+[-–—]\s+§\s*(\d+)\s.*\[\s*${percent}[^\]]*\]\s*$`,
  'u',
);
const referenceLine = new RegExp(
  String.raw`^\s*\p{L}+\s+(\d+)(?:\s*[-–]\s*\d+)?\s+[-–—]\s+${percent}[^%]{0,40}$`,
  'u',
);
const nameLine = /^\s*Name\s*:\s*(.+?)\s*$/u;

/** Whether a text is such an export. */
export function holdsReferences(text: string): boolean {
  if (!text.includes('§') || !text.includes('%')) return false;
  const lines = text.split('\n');
  return (
    lines.some((line) => fileOf(line) !== undefined) && lines.some((line) => isReference(line))
  );
}

/** Letters beyond which a line is none of these; paragraphs need not be looked through. */
const [longFile, longReference] = [1000, 120];

/** The file that a line names, as it is written. */
function fileOf(line: string): string | undefined {
  return line.length > longFile || !line.includes('§') ? undefined : fileLine.exec(line)?.[1];
}

function isReference(line: string): boolean {
  return line.length <= longReference && referenceLine.test(line);
}

/** The references in their order. `code` is what the file is called: a code's references are a file of its name. */
export function readReferences(text: string, code: string): readonly SegmentRow[] {
  const rows: SegmentRow[] = [];
  let called = code;
  let document = '';
  let open: { readonly line: number; readonly words: string[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    rows.push({
      ...{ line: open.line, document, group: '', codes: [called], coder: '', comment: '' },
      ...{ quote: open.words.join('\n').trim(), place: '' },
    });
    open = undefined;
  };
  for (const [at, line] of text.split('\n').entries()) {
    const file = fileOf(line);
    // Of a code that follows in the same file the name stands above its first file.
    const name =
      open === undefined || line.startsWith('Name:') ? nameLine.exec(line)?.[1] : undefined;
    if (file !== undefined) {
      close();
      document = file;
    } else if (document !== '' && isReference(line)) {
      close();
      open = { line: at + 1, words: [] };
    } else if (name !== undefined) {
      close();
      called = name;
      document = '';
    } else open?.words.push(line);
  }
  close();
  return rows;
}
