/** The codes of EPPI-Reviewer’s code sets, by their numbers, and how they are kept with a reference. */
import { type Item, isItem, itemsIn, textOf } from './json-items.ts';
import { oneLine } from './plain-text.ts';

/** What a code says: two types decide in screening, any other describes. */
export type EppiKind = 'include' | 'exclude' | 'code';

export interface EppiCode {
  readonly kind: EppiKind;
  readonly set: string;
  /** With what it stands under, where it is no decision: `Country: Kenya`. */
  readonly name: string;
}

const prefix = 'EPPI-Reviewer';

/** The tag under which a code is kept; of one that no set of the file has, its number. */
export function eppiTag(code: EppiCode | undefined): string {
  return code === undefined ? `${prefix}: unknown` : `${prefix}: ${code.kind}, ${code.set}`;
}

/** What a tag of `eppiTag` says; undefined where it is none. */
export function readEppiTag(
  tag: string,
): { readonly kind: EppiKind | 'unknown'; readonly set: string } | undefined {
  const [, kind, set = ''] =
    /^EPPI-Reviewer: (include|exclude|code|unknown)(?:, (.*))?$/s.exec(tag) ?? [];
  return kind === 'include' || kind === 'exclude' || kind === 'code' || kind === 'unknown'
    ? { kind, set }
    : undefined;
}

/** Every code of every set; what is no set or no code is passed over. */
export function eppiCodes(sets: unknown): ReadonlyMap<string, EppiCode> {
  const codes = new Map<string, EppiCode>();
  for (const each of itemsIn(sets)) {
    const set = nameIn(each.SetName);
    const open = childrenOf(each).map((code) => ({ code, under: set }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { code, under } = next;
      const id = textOf(code.AttributeId);
      const name = nameIn(code.AttributeName) || id;
      const kind = kindOf(code);
      const full = kind === 'code' && under !== '' ? `${under}: ${name}` : name;
      // Where two sets have a code of one number, the one that decides is meant.
      const other = codes.get(id);
      if (
        isNumber(code.AttributeId) &&
        (other === undefined || (other.kind === 'code' && kind !== 'code'))
      )
        codes.set(id, { kind, set, name: full });
      for (const child of childrenOf(code)) open.push({ code: child, under: name });
    }
  }
  return codes;
}

/** EPPI-Reviewer’s types 10 and 11; only sets for screening have them. */
function kindOf({ AttributeType: type, AttributeTypeId: number }: Item): EppiKind {
  if (type === 'Include' || number === 10) return 'include';
  return type === 'Exclude' || number === 11 ? 'exclude' : 'code';
}

function isNumber(id: unknown): id is number | string {
  return typeof id === 'number' || typeof id === 'string';
}

function childrenOf({ Attributes: list }: Item): readonly Item[] {
  return isItem(list) ? itemsIn(list.AttributesList) : [];
}

function nameIn(name: unknown): string {
  return typeof name === 'string' ? oneLine(name) : '';
}
