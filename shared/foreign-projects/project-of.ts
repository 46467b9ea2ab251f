/** A project of a database as the form in which projects come in. */
import type {
  Guid,
  RefiCode,
  RefiNote,
  RefiProject,
  RefiSelection,
  RefiSource,
} from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';

/** A project with what is said of it; the rest is empty. */
export function fileOf(project: Partial<RefiProject> & Pick<RefiProject, 'origin'>): RefiFile {
  return {
    kind: 'project',
    project: {
      ...{
        name: '',
        creator: '',
        modifier: '',
        description: '',
        users: [],
        codes: [],
        variables: [],
      },
      ...{ cases: [], sources: [], notes: [], projectNotes: [], sets: [], links: [], graphs: [] },
      ...project,
    },
    read: () => 'missing',
    entryNamed: () => undefined,
    companions: () => [],
    sha256: () => '',
  };
}

/** A text that stands in the database. */
export function textSource(
  source: Pick<RefiSource, 'guid' | 'name' | 'selections'> & Partial<RefiSource>,
  text: string,
): RefiSource {
  return {
    ...{ kind: 'text', user: '', description: '', codings: [], notes: [], values: [] },
    ...source,
    text: { inline: text, path: undefined },
  };
}

/** A passage with one or several codes of one person. */
export function selectionOf(
  place: Pick<RefiSelection, 'end' | 'guid' | 'name' | 'start'>,
  { codes, description = '', user }: CodedBy,
): RefiSelection {
  const codings = codes.map((code) => ({ guid: '', code, user, notes: [] }));
  return { ...place, user, description, codings, notes: [] };
}

interface CodedBy {
  readonly codes: readonly Guid[];
  readonly user: Guid;
  readonly description?: string;
}

/** A note that stands in the database. */
export function noteOf(guid: Guid, name: string, user: Guid, text: string): RefiNote {
  return {
    ...{ guid, name, user, description: '', selections: [], codings: 0 },
    text: { inline: text, path: undefined },
  };
}

/** A code or category before what is below it. */
export type CodeToPlace = Omit<RefiCode, 'children' | 'notes'> & { readonly parent: Guid };

/** The tree of codes by what each stands under; a code under nothing that is there, or under itself, is at the top. */
export function treeOf(codes: readonly CodeToPlace[]): readonly RefiCode[] {
  const byGuid = new Map(codes.map((code) => [code.guid, code]));
  const below = new Map<Guid, CodeToPlace[]>();
  for (const code of codes) {
    const home = isUnderItself(code, byGuid) || !byGuid.has(code.parent) ? '' : code.parent;
    below.set(home, [...(below.get(home) ?? []), code]);
  }
  const write = (under: Guid): readonly RefiCode[] =>
    (below.get(under) ?? []).map(({ parent: _, ...code }) => ({
      ...code,
      notes: [],
      children: write(code.guid),
    }));
  return write('');
}

function isUnderItself(code: CodeToPlace, byGuid: ReadonlyMap<Guid, CodeToPlace>): boolean {
  const seen = new Set<CodeToPlace>();
  for (let at: CodeToPlace | undefined = code; at !== undefined; at = byGuid.get(at.parent)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
