/**
 * Where each element of a top-level JSON array stands: the line on which it begins, counted from 1, and its
 * text. The text must begin as valid JSON, and what follows the array is not looked at; one pass, because the JSON parser does not tell positions.
 */
export function elementsOf(
  text: string,
): readonly { readonly line: number; readonly text: string }[] {
  const elements: { line: number; text: string }[] = [];
  let start = 0;
  let line = 1;
  let depth = 0;
  let inString = false;
  let expectsElement = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) line++;
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
      continue;
    }
    if (character === undefined || ' \t\r\n\ufeff'.includes(character)) continue;
    if (expectsElement && character !== ']') {
      elements.push({ line, text: '' });
      start = i;
      expectsElement = false;
    }
    const isEnd = depth === 1 && (character === ',' || character === ']');
    const last = isEnd ? elements.at(-1) : undefined;
    if (last !== undefined) last.text = text.slice(start, i).trimEnd();
    if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth++;
      if (depth === 1 && character === '[') expectsElement = true;
    } else if (character === ']' || character === '}') {
      depth--;
      if (depth === 0) break;
    } else if (character === ',' && depth === 1) expectsElement = true;
  }
  return elements;
}
