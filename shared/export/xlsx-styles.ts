/** The looks that cells of a worksheet share, numbered as they are first used. */

/** How a cell looks; what is absent is as in any cell. */
export interface CellLook {
  readonly font?: 'plain' | 'bold' | 'italic' | 'muted';
  readonly rule?: 'header' | 'last';
  readonly align?: 'left' | 'right';
  readonly vertical: 'top' | 'bottom';
  readonly indent?: number;
  readonly wrap: boolean;
}

const face = '<name val="Calibri"/><sz val="10"/><family val="2"/>';
const black = '<color theme="1"/>';
const fonts = {
  plain: `${face}${black}`,
  bold: `${face}<b/>${black}`,
  italic: `${face}<i/>${black}`,
  muted: `${face}<color rgb="FF595959"/>`,
} as const;
const fontOrder = ['plain', 'bold', 'italic', 'muted'] as const;

const rules = {
  header: '<top style="medium"/><bottom style="thin"/>',
  last: '<top/><bottom style="medium"/>',
} as const;
const ruleOrder = ['header', 'last'] as const;

/** Numbers the looks of a workbook's cells. Number 0 is the look of a cell that says nothing. */
export class CellLooks {
  readonly #numbers = new Map<string, number>();
  readonly #formats = ['<xf fontId="0" applyFont="1"></xf>'];

  /** The attribute `s` of a cell of this look. */
  numberOf(look: CellLook): number {
    const format = formatXml(look);
    const known = this.#numbers.get(format);
    if (known !== undefined) return known;
    const number = this.#formats.length;
    this.#formats.push(format);
    this.#numbers.set(format, number);
    return number;
  }

  /** The part `xl/styles.xml`, once every look was used. */
  xml(): string {
    const border = (sides: string) => `<border><left/><right/>${sides}<diagonal/></border>`;
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<fonts count="${fontOrder.length}">`,
      ...fontOrder.map((font) => `<font>${fonts[font]}</font>`),
      '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="${ruleOrder.length + 1}">${border('<top/><bottom/>')}`,
      ...ruleOrder.map((rule) => border(rules[rule])),
      `</borders><cellXfs count="${this.#formats.length}">`,
      ...this.#formats,
      '</cellXfs></styleSheet>',
    ].join('');
  }
}

function formatXml({ align, font = 'plain', indent, rule, vertical, wrap }: CellLook): string {
  const border =
    rule === undefined ? '' : ` borderId="${ruleOrder.indexOf(rule) + 1}" applyBorder="1"`;
  const alignment = [
    align === undefined ? '' : ` horizontal="${align}"`,
    ` vertical="${vertical}"`,
    indent === undefined ? '' : ` indent="${indent}"`,
    wrap ? ' wrapText="1"' : '',
  ].join('');
  return `<xf fontId="${fontOrder.indexOf(font)}" applyFont="1"${border} applyAlignment="1"><alignment${alignment}/></xf>`;
}
