/** A quote cut to `length` characters at a word, with an ellipsis where it was cut. */
export function clipQuote(quote: string, length = 160): string {
  if (quote.length <= length) return quote;
  const cut = quote.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length * 0.6 ? space : length).trimEnd()}…`;
}
