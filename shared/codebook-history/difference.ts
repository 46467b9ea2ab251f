/** What became of a codebook between two states of it (rule Y4). */
import { type CodeNode, type CodeTree, codeTree, pathName } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';

/** What can become of a code. */
export const codeChanges = [
  'added',
  'removed',
  'merged',
  'separated',
  'renamed',
  'kind',
  'moved',
  'defined',
  'retired',
  'restored',
] as const;
export type CodeChange = (typeof codeChanges)[number];

/** One thing that became of a code, in words. */
export interface CodeDifference {
  readonly codeId: CodeId;
  readonly change: CodeChange;
  /** Its name, where it is gone the last one. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The field of a definition that was changed. */
  readonly field?: (typeof definingFields)[number];
  /** The theme that it stood under, where that is gone: what moved it may be what became of that. */
  readonly wasUnder?: CodeId;
  /** The stored fields that tell of it, to find who wrote them. */
  readonly stored: readonly string[];
}

const definingFields = ['definition', 'include', 'exclude', 'example'] as const;

type Codes = Snapshot['codes'];

/**
 * What became of each code, in the order of the later codebook, those that are gone last. Colours and places among siblings
 * are left out. Law: of a codebook and itself there is nothing.
 */
export function codebookDifference(before: Codes, after: Codes): readonly CodeDifference[] {
  const [then, now] = [codeTree(before), codeTree(after)];
  if (then === now) return [];
  const gone = then.inOrder.filter(({ code }) => !now.nodes.has(code.id));
  return [
    ...now.inOrder.flatMap((node) => becameOf(node, then, now)),
    ...gone.map((node) => goneCode(node, now)),
  ];
}

function goneCode(was: CodeNode, now: CodeTree): CodeDifference {
  const { id, name } = was.code;
  const target = now.structure.resolved.get(id);
  const into = target === undefined ? undefined : now.nodes.get(target);
  return into === undefined
    ? { codeId: id, change: 'removed', name, before: pathName(was), after: '', stored: ['deleted'] }
    : {
        ...{ codeId: id, change: 'merged', name, stored: ['mergedInto'] },
        before: pathName(was),
        after: pathName(into),
      };
}

function becameOf(is: CodeNode, then: CodeTree, now: CodeTree): readonly CodeDifference[] {
  const { id, name } = is.code;
  const was = then.nodes.get(id);
  const one = (
    change: CodeChange,
    stored: readonly string[],
    before: string,
    after: string,
  ): CodeDifference => ({ codeId: id, change, name, before, after, stored });
  if (was === undefined) {
    const target = then.structure.resolved.get(id);
    const from = target === undefined ? undefined : then.nodes.get(target);
    return from === undefined
      ? [one('added', ['deleted'], '', pathName(is))]
      : [one('separated', ['mergedInto'], pathName(from), pathName(is))];
  }
  if (was.code === is.code && was.parent?.code.id === is.parent?.code.id && haveSamePlaces(was, is))
    return [];
  const [a, b] = [was.code, is.code];
  return [
    ...(a.name === b.name ? [] : [one('renamed', ['name'], a.name, b.name)]),
    ...(a.kind === b.kind ? [] : [one('kind', ['kind'], t(`kind.${a.kind}`), t(`kind.${b.kind}`))]),
    ...(isMoved(was, is, now)
      ? [
          {
            ...one('moved', ['parentId', 'alsoUnder'], placeWords(was), placeWords(is)),
            ...goneTheme(was, now),
          },
        ]
      : []),
    ...definingFields.flatMap((field): readonly CodeDifference[] => {
      const [old, fresh] = [a[field] ?? '', b[field] ?? ''];
      return old === fresh ? [] : [{ ...one('defined', [field], old, fresh), field }];
    }),
    ...(isRetired(a) === isRetired(b)
      ? []
      : [one(isRetired(b) ? 'retired' : 'restored', ['retired'], '', '')]),
  ];
}

function isRetired({ retired }: Code): boolean {
  return retired === true;
}

function goneTheme({ parent }: CodeNode, now: CodeTree): Pick<CodeDifference, 'wasUnder'> {
  return parent === undefined || now.nodes.has(parent.code.id) ? {} : { wasUnder: parent.code.id };
}

/** Whether it stands under other themes. Where those it stood under were merged into these, nobody moved it. */
function isMoved(was: CodeNode, is: CodeNode, now: CodeTree): boolean {
  const nowOf = (node: CodeNode): CodeId =>
    now.structure.resolved.get(node.code.id) ?? node.code.id;
  const home = was.parent === undefined ? undefined : nowOf(was.parent);
  if (home !== is.parent?.code.id) return true;
  // What is at home below a theme needs no further place there.
  const further = new Set(was.alsoUnder.map(nowOf).filter((id) => now.nodes.has(id)));
  const isThere = is.alsoUnder.map(({ code }) => code.id);
  return further.size !== isThere.length || isThere.some((id) => !further.has(id));
}

function haveSamePlaces(was: CodeNode, is: CodeNode): boolean {
  return (
    was.alsoUnder.length === is.alsoUnder.length &&
    was.alsoUnder.every(({ code }, at) => code.id === is.alsoUnder[at]?.code.id)
  );
}

/** The themes that a code stands under, in words. */
function placeWords({ alsoUnder, parent }: CodeNode): string {
  const home = parent === undefined ? t('versions.top') : pathName(parent);
  return alsoUnder.length === 0
    ? home
    : t('versions.places', { home, further: listInWords(alsoUnder.map(pathName)) });
}
