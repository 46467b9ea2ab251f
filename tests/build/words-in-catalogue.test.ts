import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { literalWords } from '../../build/literal-words.ts';

const root = join(import.meta.dirname, '../..');

/** Files whose words stay as they are, and why. */
const allowed: Readonly<Record<string, string>> = {
  'renderer/platform/memory.ts': 'a platform of tests',
  'renderer/shell/PreferencesPage.tsx':
    'A with a sign, on the buttons for larger and smaller letters',
  'renderer/screening/StudyRecord.tsx': 'how a DOI is written',
  'shared/bundle/check-bundle.ts': 'said by the command line alone',
  'shared/bundle/check-log.ts': 'said by the command line alone',
};

/** Everything that a user of the application can meet: the command line speaks English. */
function isOfTheApplication(path: string): boolean {
  return !path.startsWith('electron/cli/') && !path.startsWith('shared/messages/');
}

it('every sentence that a user can meet comes from the catalogue, so that it can be said in another language', () => {
  const found = globSync('{shared,renderer,electron}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isOfTheApplication)
    .flatMap((path) =>
      literalWords(path, readFileSync(join(root, path), 'utf8')).map((text) => ({ path, text })),
    );
  expect(found.filter(({ path }) => allowed[path] === undefined)).toEqual([]);
  expect(Object.keys(allowed).filter((path) => !found.some((one) => one.path === path))).toEqual(
    [],
  );
});

it('finds sentences in errors, notes and components, and leaves keys, names and faults alone', () => {
  const source = [
    "throw new ExpectedError('gone', 'That is gone.');",
    "throw new ExpectedError('gone', isCode ? t('error.codeGone') : `$" + '{name} is gone.`);',
    "throw new ExpectedError('gone', t('error.gone', { name }));",
    "throw new BugError('A record without a type');",
    "problems.push({ line, message: 'No year was found.' });",
    "const message = 'Read as it stands.';",
    'const view = (',
    '  <Pane id="one two" label="Codes" aria-label={`Codes of $' +
      '{name}`} title={t("pane.codes")}>',
    '    Nothing here – {count}',
    '  </Pane>',
    ');',
  ].join('\n');
  expect(literalWords('some.tsx', source)).toEqual([
    'That is gone.',
    '… is gone.',
    'No year was found.',
    'Read as it stands.',
    'Codes',
    'Codes of …',
    'Nothing here –',
  ]);
});
