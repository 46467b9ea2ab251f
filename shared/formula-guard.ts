/**
 * What spreadsheets would take for a formula: they skip blanks and quotation marks before they look for the sign, and take
 * the full-width signs too; so does this test.
 */
const formula = /^[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠]/u;

/** Text that no spreadsheet takes for a formula. The apostrophe in front is the spreadsheets' own mark for "this is text". */
export function guarded(text: string): string {
  return formula.test(text) || /^[\t\n]/.test(text) ? `'${text}` : text;
}

/** The text that was guarded. Law: `unguarded(guarded(text))` equals `text` where no tab and no line end begins it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
