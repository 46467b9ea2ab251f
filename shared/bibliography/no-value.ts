/** What databases and programs write where they have nothing to say. */
const none =
  /^(?:n\/?a|n\.a\.|nan|none|null|undefined|n\.?\s?pag\.?|no pagination(?: specified)?|\[?s\.\s?[ln]\.\]?|\[?no abstract(?: available)?\.?\]?|\[\]|\.{2,}|…|[-–—?]+)$/i;

/** Longer values are never one of these. */
const longest = 28;

/** Whether a value stands for nothing: empty, `NA`, `None`, `N.PAG`, `[S.l.]`, `...`. */
export function saysNothing(value: string): boolean {
  const bare = value.trim();
  return bare === '' || (bare.length <= longest && none.test(bare));
}
