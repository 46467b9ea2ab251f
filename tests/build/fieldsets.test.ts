import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Each group of controls by its file, with whether its own style says what its frame is: the browser draws a heavy one. */
const groups = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .flatMap((path) => {
    const file = join('renderer', path);
    const code = readFileSync(file, 'utf8');
    return [...code.matchAll(/<fieldset(?:\s+className=\{(\w+)\.(\w+)\})?/g)].map(
      ([, sheet = '', name = '']) => {
        const from = new RegExp(`import ${sheet} from '([^']+)'`).exec(code)?.[1] ?? '';
        const css = from === '' ? '' : readFileSync(join(dirname(file), from), 'utf8');
        const rules = [...css.matchAll(new RegExp(`\\.${name} \\{([^}]*)\\}`, 'g'))];
        return { file, saysFrame: rules.some(([, rule = '']) => /border:/.test(rule)) };
      },
    );
  });

test('every group of controls says what frame it has', () => {
  expect(groups.length).toBeGreaterThan(3);
  expect(groups.filter(({ saysFrame }) => !saysFrame)).toEqual([]);
});
