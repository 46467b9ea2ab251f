/** Letters that an id may have behind its type. */
const longest = 64;

/**
 * The id of what one person says of a study for a thing, of a cell of a grid, or of a place on a map: the same on every
 * machine, so that what is said on two machines is said once. Made of the ids of thing, study and person, of grid, study
 * and code, or of map and code.
 */
export function cellId<T extends 'extraction' | 'appraisal' | 'cell' | 'place'>(
  type: T,
  ids: readonly string[],
): `${T}:${string}` {
  const body = ids.map((id) => id.slice(id.indexOf(':') + 1)).join('-');
  return `${type}:${body.length <= longest ? body : shortened(body)}`;
}

/** Ids from elsewhere may be longer than those made here: 128 bits of them tell apart what one review holds. */
function shortened(text: string): string {
  return [0, 1, 2, 3]
    .map((seed) => {
      let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('-');
}
