/**
 * Who speaks, as transcripts mark it at the start of a line: `Anna: …`, `P1: …`, `[00:01:02] Anna: …`,
 * `Anna (00:12): …`, or a line of its own. A line alone cannot tell a label from prose with a colon, so
 * labels are first collected and then judged together.
 */

/** What stands at the start of a line and may name the speaker of what follows. */
export interface LabelFound {
  /** As written, without its time and colon. */
  readonly name: string;
  /** Length of all that comes before the speech: mark, time, name, colon and blanks. */
  readonly length: number;
  /** `bare` has nothing but its place to show that it is a label: neither colon nor time nor tag. */
  readonly style: 'colon' | 'timed' | 'voice' | 'bare';
}

/** More is a sentence. */
const longestLabel = 60;

const clock = String.raw`[\[({<#]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])}>#]?`;
const timeSpan = String.raw`${clock}(?:\s{0,3}(?:-{1,2}>?|–|—)\s{0,3}${clock})?`;
const beforeLabel = new RegExp(
  String.raw`^(?:[•*–—-]\s{1,4}|>>\s{0,4}|\d{1,4}[.)]\s{1,4})?(?:${timeSpan}\s{0,4}(?:[-–—|]\s{1,4})?)?`,
);
const timeAtEnd = new RegExp(String.raw`\s{1,8}(?:[-–—|]\s{1,4})?${timeSpan}$`);
const onlyTime = new RegExp(String.raw`^\s*${timeSpan}\s*$`);
const voiceTag = /^<v(?:\.[\w.-]{1,40})?[ \t]+([^<>\n]{1,60})>[ \t]*/;

/** True for a line that holds a time and nothing else. */
export function isTimeLine(line: string): boolean {
  return line.length <= 60 && onlyTime.test(line);
}

/**
 * The label at the start of a line, if there may be one. `isRow` says that the line is a table row, whose
 * cells are joined by TAB.
 */
export function labelAt(line: string, isRow = false): LabelFound | undefined {
  const head = line.slice(0, 160);
  const voice = voiceTag.exec(head);
  if (voice !== null)
    return { name: tidy(voice[1] ?? ''), length: voice[0].length, style: 'voice' };
  if (isRow) return labelOfRow(head);
  const before = beforeLabel.exec(head)?.[0] ?? '';
  const rest = head.slice(before.length);
  return labelWithColon(rest, before.length) ?? labelOnLine(line, rest, before);
}

function labelWithColon(rest: string, at: number): LabelFound | undefined {
  // The colons within a time do not end a label.
  for (const match of rest.matchAll(/[:：]/g)) {
    const after = rest.charAt(match.index + 1);
    if (match[0] === ':' && after !== '' && !/\s/.test(after)) continue;
    const written = rest.slice(0, match.index);
    const name = tidy(written.replace(timeAtEnd, ''));
    if (!mayBeLabel(name)) return undefined;
    const blanks = /^\s{0,20}/.exec(rest.slice(match.index + 1))?.[0].length ?? 0;
    return { name, length: at + match.index + 1 + blanks, style: 'colon' };
  }
  return undefined;
}

function labelOnLine(line: string, rest: string, before: string): LabelFound | undefined {
  if (line.length > longestLabel + 30) return undefined;
  const written = rest.trim().replace(timeAtEnd, '');
  const timed = written !== rest.trim() || /\d:\d/.test(before);
  const name = tidy(written);
  if (!mayBeLabel(name) || /[,;.]$/.test(name)) return undefined;
  return { name, length: line.length, style: timed ? 'timed' : 'bare' };
}

// A row of a transcript set as a table: speaker and speech, a time or a number perhaps before them.
function labelOfRow(head: string): LabelFound | undefined {
  let at = 0;
  for (const cell of head.split('\t').slice(0, -1)) {
    const end = at + cell.length + 1;
    if (cell !== '' && !isTimeLine(cell) && !/^\d{1,4}[.)]?$/.test(cell)) {
      const name = tidy(cell.replace(/\s*[:：]$/, ''));
      if (!mayBeLabel(name)) return undefined;
      return /[:：]$/.test(cell) || isRole(name)
        ? { name, length: end, style: 'colon' }
        : undefined;
    }
    at = end;
  }
  return undefined;
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function mayBeLabel(name: string): boolean {
  if (name === '' || name.length > longestLabel) return false;
  if (!/^[\p{L}\p{M}\p{N} .'’_/#&(),-]+$/u.test(name) || !/\p{L}/u.test(name)) return false;
  // A full stop after a name in the middle is a reference's: "Weber A. Silence: a study".
  if (name.replace(/^(?:\p{L}{1,4}\. )+/u, '').includes('. ')) return false;
  const word = name.toLowerCase().replace(/[-_ ]?\d+[a-z]?$/, '');
  return !headings.has(word) && (isRole(name) || isName(name));
}

const roleWords =
  `interview(?:er|ee|partner(?:in)?) respondente? participante? informant moderator(?:in)?
   facilitator speaker researcher observer male female man woman patient nurse doctor carer caregiver
   mother father interviewte[rn]? befragte[rn]? befrager(?:in)? teilnehmer(?:in)? sprecher(?:in)?
   entrevistador[ae]? entrevistad[oa] moderadora? enquêteur enquêtrice enquêtée? répondante?
   intervieweur intervieweuse interviewée? intervistatore intervistatrice intervistat[oa] geïnterviewde`
    .split(/\s+/)
    .join('|');
const qualities = 'male|female|first|second|third|unknown|unidentified|older|younger';
const roles = new RegExp(
  `^(?:the )?(?:(?:${qualities}) )?(?:${roleWords})` +
    String.raw`(?:[ #_-]{0,2}(?:no\.? )?(?:\d{1,4}|[a-z]|[ivx]{1,4}))?$`,
  'iu',
);
const identifiers = /^(?:[A-Za-z]|[A-Z]{2,4}|[A-Za-z]{1,3}[-_ ]?\d{1,4}[A-Za-z]?)$/;

/** True for what names a part in an interview ("Interviewer", "Speaker 2", "P1", "I"), not a person. */
function isRole(name: string): boolean {
  return roles.test(name) || identifiers.test(name);
}

/** As `isRole`, without the abbreviations that can mean anything ("SD: 2.1"). */
function isPart(name: string): boolean {
  return roles.test(name) || /^(?:[A-Za-z]|[A-Za-z]{1,3}[-_ ]?\d{1,3})$/.test(name);
}

const particles = /^(?:von|van|der|den|de|da|di|du|la|le|el|al|bin|and|und|et|y|dr|ms|mr|mrs)$/;

// Names are written with capitals, where the script has them; five words are a clause.
function isName(name: string): boolean {
  const bare = name.replace(/\([^()]{0,40}\)/g, ' ').trim();
  const words = bare.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  if (/^\p{Lo}/u.test(bare)) return bare.length <= 20;
  return words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}&#(]/u.test(word) || particles.test(word));
}

/** Words that stand before a colon, or alone on a line, in prose and in the head of a transcript. */
const headings = new Set(
  `a abstract after aim aims analysis and answers appendix as at background
   before beispiel but by case chapter code comment comments
   conclusion conclusions context contents correspondence data datum date dates day design discussion doi duration
   email e-mail eq equation example examples fazit fax fig figure file findings first for from funding he here hinweis however i.e e.g
   if implications important in interview introduction issn isbn it item keywords key language length limitations
   literature location material materials method methods methodology next no nr note notes now objective
   objectives ok okay or ort outcome outcomes page part phone place problem purpose quelle question
   questions quote reason received ref recommendation recommendations reference references result results
   sample second section setting she so source sources step study tab subject summary table tel that the theme themes then there these they
   third this those thus time to title topic topics transcript transcription url version warning we well what when where why with work yes yeah zeit`.split(
    /\s+/,
  ),
);

/** A label with the line it stands on. */
export interface LabelOnLine extends LabelFound {
  /** Index of the line. */
  readonly line: number;
}

/** What tells two spellings of one speaker's label to be the same. */
export function speakerKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

/**
 * The labels that name speakers, in order; none where the text is no conversation. A label recurs, or
 * names a part in an interview beside others; the conversation begins near the top and goes on: dialogue
 * quoted in an article is neither. `lines` is how many lines of text there are.
 */
export function speakerLabels(found: readonly LabelOnLine[], lines: number): LabelOnLine[] {
  const counts = new Map<string, number>();
  for (const { name, style } of found) {
    const key = `${style === 'bare' ? 'bare' : 'marked'} ${speakerKey(name)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf = ({ name, style }: LabelOnLine): number =>
    counts.get(`${style === 'bare' ? 'bare' : 'marked'} ${speakerKey(name)}`) ?? 0;
  const recurring = found.filter((label) => countOf(label) > 1);
  const bare = recurring.filter(({ style }) => style === 'bare');
  // Words alone on a line are labels when they are all that the lines between speech hold.
  const namesAlone =
    new Set(bare.map(({ name }) => speakerKey(name))).size > 1 && bare.length * 5 >= lines;
  const accepted = found.filter((label) => {
    if (label.style === 'voice') return true;
    if (label.style === 'bare') return countOf(label) > 1 && (namesAlone || roles.test(label.name));
    return countOf(label) > 1 || lines <= 8;
  });
  if (!isConversation(accepted, lines)) return [];
  // In a conversation, who speaks once is told by a name such as "P7" or "Moderator".
  const known = new Set(accepted);
  return found.filter(
    (label) =>
      known.has(label) || (label.style === 'bare' ? roles.test(label.name) : isPart(label.name)),
  );
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
