/** A text for the methods section, part by part: what happened and nothing else (H5). */
import { type MethodsPart, methodsPartIds, methodsParts } from '../checklists/subjects.ts';
import type { DataSays } from './data-says.ts';

/** One paragraph of the methods section. */
export interface MethodsParagraph {
  readonly part: MethodsPart;
  readonly text: string;
}

/** The paragraphs that there is anything to say for, in the order of a methods section. */
export function methodsText(says: DataSays): readonly MethodsParagraph[] {
  return methodsPartIds.flatMap((part) => {
    const text = methodsParts[part].map(says).filter(Boolean).join(' ');
    return text === '' ? [] : [{ part, text }];
  });
}
