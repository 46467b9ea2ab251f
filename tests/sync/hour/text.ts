/** A text of so many paragraphs of two sentences, all different. */
export function interview(paragraphs: number): string {
  const who = ['The nurse', 'My daughter', 'The driver', 'A neighbour', 'Our doctor'];
  const did = [
    'waited by the door',
    'telephoned twice',
    'brought the keys',
    'said nothing',
    'wrote it down',
  ];
  const when = ['before the night began', 'when the van was late', 'on the third evening'];
  const lines: string[] = [];
  for (let at = 0; at < paragraphs; at += 1) {
    const pick = (of: readonly string[], step: number): string => of[(at * step) % of.length] ?? '';
    lines.push(
      `${pick(who, 1)} ${pick(did, 2)} ${pick(when, 1)}, which was visit ${at + 1}. Nobody had told us about visit ${at + 1}.`,
    );
  }
  return lines.join('\n\n');
}
