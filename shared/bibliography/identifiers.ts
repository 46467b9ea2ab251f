const doiPattern = /10\.\d{4,9}\/\S+/;
const percentPattern = /%[0-9a-fA-F]{2}/;

/** The DOI in a field such as `10.1000/x`, `doi:10.1000/x` or `https://doi.org/10.1000/x`, without prefix; undefined where there is none. */
export function doiIn(value: string): string | undefined {
  const found = doiPattern.exec(percentPattern.test(value) ? percentDecoded(value) : value)?.[0];
  if (found === undefined) return undefined;
  const doi = withoutTail(found);
  return doi.endsWith('/') ? undefined : doi;
}

/** The form in which two DOIs are compared: without prefix, lower case (DOIs do not distinguish case), `/` for the `//` of old ones. */
export function comparableDoi(value: string): string | undefined {
  return doiIn(value)
    ?.toLowerCase()
    .replace(/\/{2,}/g, '/');
}

/** The PubMed number in `26957754`, `26957754[pmid]`, `PMID: 26957754` or a PubMed address; undefined where there is none. */
export function pmidIn(value: string): string | undefined {
  const found =
    /^\s*(?:pmid\s*:?\s*|pubmed\s*[:-]?\s*|medline\s*:\s*)?(\d{1,8})(?:\s*\[pmid\])?\s*$/i.exec(
      value,
    ) ??
    /pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})(?!\d)/.exec(value) ??
    /ncbi\.nlm\.nih\.gov\/pubmed\/(\d{1,8})(?!\d)/.exec(value);
  const number = Number(found?.[1] ?? 0);
  return number > 0 && number < beyondPubmed ? String(number) : undefined;
}

/** PubMed numbers count up and are far from this; zeros and rows of nines stand for “none” in exports. */
const beyondPubmed = 80_000_000;

/** The first ISSN in `2325-9671 (electronic)` or `03064530 (ISSN)` as `NNNN-NNNN`; undefined where there is none (an ISBN is none). */
export function issnIn(value: string): string | undefined {
  const found = /(?<![\dX]|\d-)(\d{4})-?(\d{3}[\dXx])(?![\d-])/.exec(value);
  return found === null ? undefined : `${found[1]}-${found[2]?.toUpperCase()}`;
}

/** A field that is an address of the web; a file path or a script is no link to follow. */
export function webAddressIn(value: string): string | undefined {
  const address = value.trim();
  if (!/^(?:https?:)?\/\/\S+$/i.test(address)) return undefined;
  return address.startsWith('//') ? `https:${address}` : address;
}

// A sentence's full stop or a closing bracket after a DOI is not part of it; a bracket opened inside is.
function withoutTail(found: string): string {
  let doi = found;
  for (;;) {
    const last = doi.at(-1) ?? '';
    const unopened = (last === ')' && !doi.includes('(')) || (last === ']' && !doi.includes('['));
    if (!unopened && !'.,;:"\'>}'.includes(last)) return doi;
    doi = doi.slice(0, -1);
  }
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not an encoded address after all: read as it stands.
    return value;
  }
}
