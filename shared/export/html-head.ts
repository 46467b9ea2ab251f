/** The head of every HTML file that is written: nothing in it runs, and nothing is fetched. */
import { speech } from '../messages/speech.ts';

export interface HtmlHead {
  /** ISO date. */
  readonly asOf: string;
  /** Escaped already. */
  readonly title: string;
  readonly style: string;
}

/** From the doctype to the beginning of the body. */
export function htmlHead({ asOf, style, title }: HtmlHead): string {
  return `<!doctype html>
<html lang="${speech.now().language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.date" content="${asOf}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`;
}
