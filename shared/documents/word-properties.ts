import { isOn } from './word-names.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** What the properties that are open describe; `mark` is the end of a paragraph. */
export type Described = 'mark' | 'run' | 'paragraph' | 'cell' | 'row' | 'form';

/** Notes in a paragraph what one of its properties, or one of its open run, says. */
export function describe(
  paragraph: WordParagraph,
  described: Described,
  name: string,
  value: string | undefined,
): void {
  const { run } = paragraph;
  if (described === 'mark') {
    if (name === 'w:del' || name === 'w:moveFrom') paragraph.markDeleted = true;
    else if (name === 'w:vanish') paragraph.markHidden = isOn(value);
  } else if (described === 'run') {
    if (name === 'w:vanish') run.hidden = isOn(value);
    else if (name === 'w:rStyle') run.style = value;
    else if (name === 'w:vertAlign') run.raised = value === 'superscript';
  } else if (described === 'paragraph') {
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.listLevel = Number(value) || 0;
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value) || 0;
  }
}
