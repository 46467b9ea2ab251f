/**
 * Which of the labels found line by line name speakers. A line alone cannot tell a label from prose with a
 * colon, so labels are judged together: they recur, begin near the top and go on.
 */
import { withoutCounts } from './counted-labels.ts';
import type { LabelOnLine } from './label-found.ts';
import { pairs, shortText, speakersOfShortText } from './short-conversation.ts';
import { beginsAsHeading, isPart, isRoleInWords } from './speaker-names.ts';

/** What tells two spellings of one speaker's label to be the same. */
export function speakerKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

/**
 * The labels that name speakers, in order; none where the text is no conversation. A label recurs, or
 * names a part in an interview beside others; the conversation begins near the top and goes on: dialogue
 * quoted in an article is neither. `lines` is how many lines of text there are. What a chat program says
 * itself is among them (`system`), for it ends a turn.
 */
export function speakerLabels(all: readonly LabelOnLine[], lines: number): LabelOnLine[] {
  const found = withoutCounts(all);
  const counts = new Map<string, number>();
  for (const label of found) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const countOf = (label: LabelOnLine): number => counts.get(keyOf(label)) ?? 0;
  const bare = found.filter((label) => label.style === 'bare' && countOf(label) > 1);
  // Words alone on a line are labels when they are all that the lines between speech hold.
  const namesAlone =
    new Set(bare.map(({ name }) => speakerKey(name))).size > 1 && bare.length * 5 >= lines;
  const sets = new Set(
    (['tab', 'dash', 'stop'] as const).filter((style) =>
      isSet(
        found.filter((label) => label.style === style && countOf(label) > 1),
        style,
        lines,
      ),
    ),
  );
  const isChat = found.filter(({ style }) => style === 'chat').length > 1;
  const speaksInShort = lines <= shortText ? speakersOfShortText(found, lines) : () => false;
  const accepted = found.filter((label) => {
    if (label.style === 'voice') return true;
    if (label.style === 'chat' || label.style === 'system') return isChat;
    if (label.style === 'bare')
      return countOf(label) > 1 && (namesAlone || isRoleInWords(label.name));
    if (isWeak(label)) return countOf(label) > 1 && sets.has(label.style);
    return countOf(label) > 1 || speaksInShort(label);
  });
  if (!isConversation(accepted, lines)) return [];
  const known = new Set(accepted);
  const speaksOnce = whoSpeaksOnce(accepted, lines);
  return found.filter((label) => known.has(label) || speaksOnce(label));
}

type WeakStyle = 'tab' | 'dash' | 'stop';

function isWeak(label: LabelOnLine): label is LabelOnLine & { readonly style: WeakStyle } {
  return label.style === 'tab' || label.style === 'dash' || label.style === 'stop';
}

function keyOf(label: LabelOnLine): string {
  const kind = label.style === 'bare' || isWeak(label) ? label.style : 'marked';
  return `${kind} ${speakerKey(label.name)}`;
}

/** Whether recurring labels of a kind that lists have, too, are those of a conversation. */
function isSet(labels: readonly LabelOnLine[], style: WeakStyle, lines: number): boolean {
  const names = [...new Set(labels.map(({ name }) => speakerKey(name)))];
  if (names.length < 2) return false;
  if (style === 'stop') {
    const letters = [...new Set(names.map((name) => name.charAt(0)))].toSorted().join(' ');
    return pairs.has(letters) && labels.length * 4 >= lines;
  }
  const areParts = labels.every(({ name }) => isPart(name) || /^\p{Lu}{2,4}$/u.test(name));
  return labels.length >= lines * (areParts ? 0.15 : 0.4);
}

/**
 * Tells who of those who speak once is a speaker: one with a name such as "Nurse 7" or "Moderator"; anybody
 * where all that is said has its time and name; and where nearly every line has its label.
 */
function whoSpeaksOnce(
  accepted: readonly LabelOnLine[],
  lines: number,
): (label: LabelOnLine) => boolean {
  const timed = accepted.filter((label) => label.timed).length;
  const allTimed = timed > 2 && timed >= accepted.length * 0.6;
  const share = accepted.length / Math.max(1, lines - (accepted[0]?.line ?? 0));
  return (label) => {
    const { name, style } = label;
    if (style === 'bare') return isRoleInWords(name);
    if (style === 'chat' || style === 'system' || isWeak(label)) return false;
    if (isPart(name)) return true;
    if (beginsAsHeading(name)) return false;
    if (allTimed) return label.timed;
    return share >= (/\s/.test(name) ? 0.45 : 0.75);
  };
}

function isConversation(labels: readonly LabelOnLine[], lines: number): boolean {
  const [first] = labels;
  if (first === undefined) return false;
  if (labels.every(({ style }) => style === 'voice')) return true;
  if (labels.length < 2) return false;
  const names = new Set(labels.map(({ name }) => speakerKey(name)));
  const parts = new Set(labels.filter(({ name }) => isPart(name)).map(({ name }) => name)).size;
  // Interviews with long answers of many paragraphs have few labels for their length.
  const wanted = names.size === 1 ? 0.25 : parts > 1 ? 0.06 : 0.15;
  const inLines = Math.max(1, lines - first.line);
  if (labels.length < inLines * wanted) return false;
  return first.line <= Math.max(20, lines * 0.2) || labels.length >= lines * 0.5;
}
