/**
 * The office formats are zip archives. The libraries that write them stamp each entry with the hour of
 * writing and the order of their own bookkeeping; this module packs the same parts again so that equal
 * parts give equal bytes, on any machine, on any day, in any time zone.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Zip keeps local wall-clock time, and fflate reads it with local getters, so a date given without a
 * zone is the same in every zone. Noon, because midnight is missing where clocks change at midnight.
 */
export const fixedTime = '1980-01-01T12:00:00';

/** The parts of an office file as text, by path. */
export type TextParts = Readonly<Record<string, string>>;

/** Reads every part of an office file that holds nothing but text parts. */
export function readTextParts(archive: Uint8Array): TextParts {
  return Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

/** Packs text parts into a zip whose bytes depend on the parts alone: paths sorted, one fixed time. */
export function zipTextParts(parts: TextParts): Uint8Array {
  const entries: Zippable = {};
  // Sorting puts [Content_Types].xml first, where readers of office files expect it.
  for (const path of Object.keys(parts).sort()) {
    entries[path] = [strToU8(parts[path] ?? ''), { mtime: fixedTime, level: 6 }];
  }
  return zipSync(entries);
}

/** The core properties part (`docProps/core.xml`): title, review, and the one date of the export. */
export function corePropertiesXml(properties: {
  readonly title: string;
  readonly subject: string;
  readonly asOf: string;
}): string {
  const date = `${properties.asOf.slice(0, 10)}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(properties.title)}</dc:title>`,
    `<dc:subject>${escapeXml(properties.subject)}</dc:subject>`,
    '<dc:creator>Themeloom</dc:creator>',
    '<cp:lastModifiedBy>Themeloom</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** Escapes text for XML content and for attribute values in double quotes; HTML reads it the same. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
