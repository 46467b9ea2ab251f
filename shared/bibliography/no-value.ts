/** What databases and programs write where they have nothing to say. */
const none =
  /^(?:n\/?a|n\.a\.|nan|none|null|undefined|n\.?\s?pag\.?|no pagination(?: specified)?|\[?s\.\s?[ln]\.\]?|\[?no (?:abstract|authors?)(?: (?:name|id))?(?: (?:available|listed))?\.?\]?|\[anonymous\]|\[\]|\.{2,}|…|[-–—?]+)$/i;

/** With what one of them begins; looking at one letter is faster than trying each. */
const mayBeNone = /^[nus[.…\-–—?]/i;

/** Longer values are never one of these. */
const longest = 28;

/** Whether a value stands for nothing: empty, `NA`, `None`, `N.PAG`, `[S.l.]`, `[Anonymous]`, `...`. */
export function saysNothing(value: string): boolean {
  if (value.length > longest) return value.trim() === '';
  const bare = value.trim();
  return bare === '' || (mayBeNone.test(bare) && none.test(bare));
}
