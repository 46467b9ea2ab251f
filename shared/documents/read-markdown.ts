import MarkdownIt from 'markdown-it';
import { type HtmlReading, readHtmlText } from './read-html.ts';

/** Reads Markdown through the HTML it stands for; HTML written inside it stays the text it is. */
export function readMarkdownText(source: string): HtmlReading {
  const { title, body } = withoutFrontMatter(source);
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const reading = readHtmlText(markdown.render(body));
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
