/**
 * The line, counted from 1, on which each element of a top-level JSON array begins. The text must be
 * valid JSON; one pass, because the JSON parser does not tell positions.
 */
export function elementLines(text: string): number[] {
  const lines: number[] = [];
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
      lines.push(line);
      expectsElement = false;
    }
    if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth++;
      if (depth === 1 && character === '[') expectsElement = true;
    } else if (character === ']' || character === '}') depth--;
    else if (character === ',' && depth === 1) expectsElement = true;
  }
  return lines;
}
