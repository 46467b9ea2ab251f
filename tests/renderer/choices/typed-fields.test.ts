import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Files with a field that holds something else than the text of a draft, and what that is. */
const others: Readonly<Record<string, 'a number' | 'a secret' | 'kept beside it' | 'to find'>> = {
  'audit/AuditScreen.tsx': 'to find',
  'choices/CodePicker.tsx': 'to find',
  'choices/TickPicker.tsx': 'to find',
  'choices/TypedConditions.tsx': 'to find',
  'codebook/CodebookTools.tsx': 'to find',
  'compare/DecisionForm.tsx': 'kept beside it',
  'compare/ReasonField.tsx': 'kept beside it',
  'grids/GridToolbar.tsx': 'to find',
  'import/AskAboutFile.tsx': 'a secret',
  'import/marks/MarksDialog.tsx': 'a secret',
  'matrix/MatrixToolbar.tsx': 'to find',
  'protect/PassphraseField.tsx': 'a secret',
  'reader/AutoCode.tsx': 'to find',
  'reader/FindBar.tsx': 'to find',
  'reader/page/PageBar.tsx': 'to find',
  'reader/page/PagePane.tsx': 'a secret',
  'search/SearchScreen.tsx': 'to find',
  'studies/CellEditor.tsx': 'kept beside it',
  'studies/FindStudy.tsx': 'to find',
  'studies/StudiesToolbar.tsx': 'to find',
  'ui/SearchInput.tsx': 'to find',
  'ui/TextInput.tsx': 'kept beside it',
  'ui/WholeNumberInput.tsx': 'a number',
};

const field = /<(?:TextInput|TextField|textarea|input)\b(?:[^>]|=>)*>/g;

test('E13 every field shows the text of its draft, but those that find something, numbers and secrets', async () => {
  const found = new Set<string>();
  for await (const path of glob('renderer/**/*.tsx')) {
    for (const [tag] of (await readFile(path, 'utf8')).matchAll(field)) {
      if (/type="(?:checkbox|radio|date|range|color)"|value=\{draft\.text\}/.test(tag)) continue;
      found.add(path.replace('renderer/', ''));
    }
  }
  expect([...found].sort()).toEqual(Object.keys(others));
});
