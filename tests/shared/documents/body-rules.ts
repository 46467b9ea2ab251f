import { expect } from 'vitest';
import type { TextBody } from '../../../shared/documents/text-body.ts';

/** Each block as "kind: text", which makes a whole body one readable assertion. */
export function shown(body: TextBody): string[] {
  return body.blocks.map(
    ({ start, end, kind, level }) => `${kind}${level ?? ''}: ${body.text.slice(start, end)}`,
  );
}

/** Asserts every rule that the documentation of `TextBody` gives. */
export function expectCanonical(body: TextBody): void {
  const { text, blocks, pages } = body;
  expect(text).toBe(text.toWellFormed());
  expect(/(?![\n\t])[\p{Cc}\ufeff]/u.test(text)).toBe(false);
  expect(/[^\S\n]\n|\s$|\n{3}/u.test(text)).toBe(false);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    // Between blocks stands nothing but blanks.
    expect(text.slice(end, block.start).trim()).toBe('');
    expect(/\S/.test(text.slice(block.start, block.end))).toBe(true);
    expect(/^\n|\n$/.test(text.slice(block.start, block.end))).toBe(false);
    end = block.end;
  }
  expect(text.slice(end).trim()).toBe('');
  let page = 0;
  for (const span of pages) {
    expect(span.start).toBe(pages[0] === span ? span.start : page);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    page = span.end;
  }
  if (pages.length > 0) expect([pages[0]?.start, page]).toEqual([0, text.length]);
}
