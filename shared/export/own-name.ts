/** The name of a file beside others: one that is taken, however it is written, gets a number. What is given is taken from then on. */
export function ownName(taken: Set<string>, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let own = name;
  for (let number = 2; taken.has(own.toLowerCase()); number += 1)
    own = `${stem}-${number}${ending}`;
  taken.add(own.toLowerCase());
  return own;
}
