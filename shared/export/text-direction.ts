/** Which way a text runs, for formats that do not find out by themselves. */

const rightToLeftLetter =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}|\p{Script=Samaritan}|\p{Script=Mandaic}|\p{Script=Hanifi_Rohingya}/u;

/** The letters that may be one, or half of one: looked for first, for it is the faster question. */
const candidate = /[\u0590-\u08FF\uFB1D-\uFEFF\uD802\uD803\uD83A\uD83B]/;

/** True where the first letter of the text belongs to a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  if (!candidate.test(text)) return false;
  const firstLetter = /\p{L}/u.exec(text);
  return firstLetter !== null && rightToLeftLetter.test(firstLetter[0]);
}

/** True where the text holds any letter of a script written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return candidate.test(text) && rightToLeftLetter.test(text);
}
