/**
 * Cuts MEDLINE tagged text (PubMed's .nbib) into records. A line is `TAG ` padded to four characters,
 * a dash and a value; a continuation line is indented by six. Records are set apart by a blank line.
 */
import { t } from '../messages/import-messages.ts';
import { isBlankLine, linesOf } from './lines.ts';
import type { ReadingProblem, TaggedRecord } from './tagged-record.ts';

interface OpenRecord {
  readonly line: number;
  readonly fields: { readonly tag: string; value: string }[];
}

/** Tags whose value is one number: a line after them is no continuation. */
const numberTags = new Set(['PMID', 'PMC', 'PMCR']);

// The dash may close up to the tag ("TI-"), and the value to the dash ("PMID-22664220").
const fieldPattern = /^ {0,3}([A-Z][A-Z0-9]{1,4}) {0,3}-(?: (.*)|(.*))$/;

/** Records in file order, each with its fields in order; lines count from 1. */
export function splitNbibRecords(text: string): {
  records: TaggedRecord[];
  problems: ReadingProblem[];
} {
  const lines = linesOf(text.startsWith('\ufeff') ? text.slice(1) : text);
  const blankSeparates = !isDoubleSpaced(lines);
  const records: OpenRecord[] = [];
  const problems: ReadingProblem[] = [];
  let open: OpenRecord | undefined;
  let afterBlank = false;
  lines.forEach((text, index) => {
    if (isBlankLine(text)) {
      afterBlank = true;
      return;
    }
    const field = fieldOf(text);
    const last = open?.fields.at(-1);
    if (field !== undefined) {
      const hasPmid = open?.fields.some(({ tag }) => tag === 'PMID') ?? false;
      if (
        open === undefined ||
        (afterBlank && blankSeparates) ||
        (field.tag === 'PMID' && hasPmid)
      ) {
        open = { line: index + 1, fields: [] };
        records.push(open);
      }
      open.fields.push(field);
    } else if (last === undefined || (afterBlank && blankSeparates) || numberTags.has(last.tag)) {
      problems.push({
        line: index + 1,
        message: t('reading.noField', { text: text.trim().slice(0, 80) }),
      });
    } else {
      last.value = `${last.value} ${text.trim()}`.trim();
    }
    afterBlank = false;
  });
  return { records, problems };
}

function fieldOf(line: string): { tag: string; value: string } | undefined {
  const dash = line.indexOf('-');
  if (dash < 2 || dash > 8) return undefined;
  const found = fieldPattern.exec(line);
  const tag = found?.[1];
  if (found === null || tag === undefined) return undefined;
  // Off the fourth column and without a blank after it, the dash is a hyphen: "CO-DESIGN of services".
  if (dash !== 4 && found[3] !== undefined && found[3] !== '') return undefined;
  return { tag, value: (found[2] ?? found[3] ?? '').trim() };
}

/** Where a converter put a blank line between all fields, blank lines do not set records apart. */
function isDoubleSpaced(lines: readonly string[]): boolean {
  let fields = 0;
  let alone = 0;
  lines.forEach((line, index) => {
    if (fieldOf(line) === undefined) return;
    fields++;
    if (index > 0 && isBlankLine(lines[index - 1] ?? '')) alone++;
  });
  return fields > 8 && alone > fields / 2;
}
