/** Code pages by their number, as the platform's decoder names them. */
const names: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages of DOS that the platform does not decode: their letters from 0x80 on. */
const letters: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** The code page of a font by the character set it names; undefined for that of the document. */
export function pageOfCharset(charset: number): number | undefined {
  return charsets[charset];
}

const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  83: 1255,
  84: 1256,
  85: 1253,
  86: 1254,
  87: 874,
  88: 1250,
  89: 10007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const decoders = new Map<string, TextDecoder>();

/** Bytes in a code page as text; a page that is not known is read as windows-1252. */
export function decodePage(bytes: readonly number[], page: number): string {
  const own = letters[page];
  if (own !== undefined)
    return bytes
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : own.charAt(byte - 0x80)))
      .join('');
  const name = names[page] ?? 'windows-1252';
  const decoder = decoders.get(name) ?? new TextDecoder(name);
  decoders.set(name, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}

/** Whether the last of these bytes is the first of two that make a letter. */
export function endsInLead(bytes: readonly number[], page: number): boolean {
  if (page !== 932 && page !== 936 && page !== 949 && page !== 950) return false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const isLead = byte > 0x80 && byte < 0xff && (page !== 932 || byte < 0xa0 || byte > 0xdf);
    at += isLead ? 2 : 1;
  }
  return at > bytes.length;
}
