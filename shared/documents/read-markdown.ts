import MarkdownIt from 'markdown-it';
import { speakerLabels } from './accept-labels.ts';
import { type HtmlReading, readHtmlText } from './read-html.ts';
import { asks, labelAt } from './speaker-labels.ts';

/** Reads Markdown through the HTML it stands for; HTML written inside it stays the text it is. */
export function readMarkdownText(source: string): HtmlReading {
  const { title, body } = withoutFrontMatter(source);
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const reading = readHtmlText(markdown.render(turnsApart(body)));
  return title === undefined ? reading : { ...reading, title };
}

// A block of metadata between two lines of three dashes at the very top, as static sites write it.
function withoutFrontMatter(source: string): { title: string | undefined; body: string } {
  const match = /^---[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|\r?\n)*)---[ \t]*(?:\r?\n|$)/.exec(
    source,
  );
  if (match === null) return { title: undefined, body: source };
  const title = /^title:[ \t]*(.+)$/m.exec(match[1] ?? '')?.[1]?.trim();
  return {
    title: title?.replace(/^(["'])(.*)\1$/, '$2'),
    body: source.slice(match[0].length),
  };
}

// Markdown joins lines; where they are the turns of a conversation, each is a paragraph of its own.
function turnsApart(source: string): string {
  const lines = source.split(/\r\n|\n|\r/);
  const found = lines.flatMap((text, line) => {
    const label = /^ {0,3}\S/.test(text) ? labelAt(text.trimStart().slice(0, 200)) : undefined;
    return label === undefined || label.style === 'bare'
      ? []
      : [{ ...label, line, asks: asks(text.trimEnd()) }];
  });
  const written = lines.filter((line) => line.trim() !== '').length;
  const begins = new Set(speakerLabels(found, written).map(({ line }) => line));
  if (begins.size === 0) return source;
  let fenced = false;
  const apart: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (begins.has(index) && !fenced && (lines[index - 1] ?? '').trim() !== '') apart.push('');
    apart.push(line);
  }
  return apart.join('\n');
}
