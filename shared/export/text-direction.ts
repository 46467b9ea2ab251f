/** Which way a text runs, for formats that do not find out by themselves. */

const rightToLeftLetter =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}|\p{Script=Samaritan}|\p{Script=Mandaic}|\p{Script=Hanifi_Rohingya}/u;

/** True where the first letter of the text belongs to a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const firstLetter = /\p{L}/u.exec(text);
  return firstLetter !== null && rightToLeftLetter.test(firstLetter[0]);
}

/** True where the text holds any letter of a script written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}
