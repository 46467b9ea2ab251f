/** The codes of another program's codebook or project as a list. */
import { paletteColour } from '../codebook/code-colours.ts';
import type { CodeReading, ListedCode } from '../codebook/listed-code.ts';
import { t } from '../messages/refi-messages.ts';
import type { RefiCode } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { singleBlanks } from '../single-blanks.ts';

/** The codes with their places, colours and definitions; lines are counted as they follow each other in the file. */
export function codesOfProject({ project }: RefiFile): CodeReading {
  const codes: ListedCode[] = [];
  const add = (code: RefiCode, above: readonly string[], isInCode: boolean): void => {
    const { children, colour, description, isCodable, name } = code;
    const path = [...above, singleBlanks(name) || t('refi.unnamedCode')];
    const isTheme = !isCodable && !isInCode;
    codes.push({
      ...{ line: codes.length + 1, path, kind: isTheme ? 'descriptive' : 'code' },
      ...{ colour: paletteColour(colour), doubts: [] },
      notes: description === '' ? {} : { definition: description },
    });
    for (const child of children) add(child, path, !isTheme);
  };
  for (const code of project.codes) add(code, [], false);
  return { codes, notTaken: [] };
}
