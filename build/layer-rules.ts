import { folderRules } from './layers.ts';
import { importedPath, type SourceFacts } from './source-facts.ts';

/** Which file may import what, told of each import that the list in `layers.ts` does not allow. */
const platformMakers = /^renderer\/(main\.(desktop|browser)\.tsx|platform\/)/;
const platformFiles = /^renderer\/platform\/(desktop|browser|memory)\.ts$/;

/** The folder whose rule a file keeps: the longest named one, or `undefined`, which is itself an error. */
export function folderOf(path: string): string | undefined {
  const [top = '', second = '', ...deeper] = path.split('/');
  if (second === '') return undefined;
  // Tests look at everything, each from where it likes.
  if (top === 'tests') return 'tests';
  const folder = deeper.length === 0 ? top : `${top}/${second}`;
  return Object.hasOwn(folderRules, folder) ? folder : undefined;
}

/** Everything a source file does that its folder may not, one sentence each. */
export function problemsOf(path: string, facts: SourceFacts): readonly string[] {
  const folder = folderOf(path);
  if (folder === undefined) return ['belongs to no folder that build/layers.ts names'];
  if (folder === 'tests') return [];
  return [
    ...facts.imports.flatMap((target) => importProblems(path, folder, target)),
    ...(path.startsWith('shared/')
      ? facts.impurities.map((what) => `uses ${what}: shared/ is given time and randomness`)
      : []),
    ...(path.startsWith('renderer/') && facts.readsKind && !platformMakers.test(path)
      ? ['asks for platform.kind: only renderer/platform and the entry files know it']
      : []),
  ];
}

function importProblems(path: string, folder: string, target: string): readonly string[] {
  const imported = importedPath(path, target);
  if (imported === undefined) return packageProblems(folder, target);
  const to = folderOf(imported);
  if (to === undefined) return [`imports ${imported}, which build/layers.ts does not name`];
  const isAllowed = to === folder || folderRules[folder]?.folders.includes(to) === true;
  if (!isAllowed)
    return [`imports ${imported}: build/layers.ts does not let ${folder}/ import ${to}/`];
  return platformFiles.test(imported) && !platformMakers.test(path)
    ? [`imports ${imported}: only the entry files choose a platform`]
    : [];
}

function packageProblems(folder: string, target: string): readonly string[] {
  const name = target.startsWith('node:')
    ? 'node'
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
  return folderRules[folder]?.packages.includes(name) === true
    ? []
    : [`imports ${target}: build/layers.ts does not let ${folder}/ import that package`];
}
