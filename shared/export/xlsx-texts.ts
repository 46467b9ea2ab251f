/**
 * The texts of cells, which Excel keeps apart from the sheet and numbers. Texts that may come again (names,
 * labels, codes) are kept once, as long as they are short and not too many; others stand as often as they
 * are used, so that the memory this takes is bounded.
 */
import { t } from '../messages/file-messages.ts';
import { escapeXml } from './stable-zip.ts';

/** UTF-16 units that Excel allows in a cell. */
const cellLimit = 32_767;
const sharedLength = 300;
const sharedCount = 50_000;

/** Numbers the texts of a workbook; `take` gives the elements of those that came since it was last asked. */
export class SharedTexts {
  readonly #known = new Map<string, number>();
  #count = 0;
  #waiting: string[] = [];

  numberOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const number = this.#count;
    this.#count += 1;
    if (text.length <= sharedLength && this.#known.size < sharedCount)
      this.#known.set(text, number);
    this.#waiting.push(textXml(protectEscapes(withinLimit(text))));
    return number;
  }

  take(): readonly string[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

function textXml(text: string): string {
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return `<si><t${space}>${escapeXml(text)}</t></si>`;
}

/** Longer text than a cell can hold is cut, and says so with the number of characters it had. */
function withinLimit(value: string): string {
  if (value.length <= cellLimit) return value;
  const notice = t('printed.cut', { count: value.length });
  const kept = value.slice(0, cellLimit - notice.length);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}${notice}`;
}

/** Excel reads `_x0041_` as an escaped letter; escaping the underscore keeps the text as written. */
function protectEscapes(value: string): string {
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
