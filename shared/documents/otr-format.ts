/** Whether the beginning of a text is that of a transcript of oTranscribe (`.otr`). */
export function looksLikeOtr(start: string): boolean {
  return /^\ufeff?\s*\{\s*"(?:text"\s*:\s*"(?:\s|\\n)*(?:<|[^"\\]{0,200}<)|media(?:-time|-source)?"\s*:)/.test(
    start,
  );
}

/** The page of HTML in a transcript of oTranscribe; undefined for any other text. */
export function otrText(source: string): string | undefined {
  if (!looksLikeOtr(source.slice(0, 8192))) return undefined;
  let held: unknown;
  try {
    held = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    // Cut off or of another kind: it is read as the page it may hold.
    return undefined;
  }
  if (typeof held !== 'object' || held === null || !('text' in held)) return undefined;
  return typeof held.text === 'string' ? held.text : undefined;
}
