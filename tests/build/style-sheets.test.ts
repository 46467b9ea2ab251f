import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../e2e/driver/chromium.ts';

const folder = join(repositoryRoot, 'renderer');
/** Declarations that two rules of different sheets may share by chance. */
const mostShared = 5;
/** Alike today, and not the same thing: one may change without the other. */
const alike = [
  'codebook/beside-lists.module.css .list[data-drop]::after | reader/beside/beside.module.css .pane:has([role="document"]:focus-visible)::after',
  'compare/compare.module.css .outcome | ui/controls.module.css .button',
  'compare/compare.module.css .outcome | ui/late.module.css .lateNotice',
];

interface Rule {
  readonly sheet: string;
  readonly selector: string;
  readonly declarations: ReadonlySet<string>;
}

describe('style sheets', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .sort();
  const rules = sheets.flatMap((sheet) =>
    rulesOf(sheet, readFileSync(join(folder, sheet), 'utf8')),
  );

  it(`leave what ${mostShared + 1} declarations say to one sheet that others compose`, () => {
    const written = rules.flatMap((rule, at) =>
      rules
        .slice(at + 1)
        .filter(({ sheet }) => sheet !== rule.sheet)
        .filter(({ declarations }) => shared(rule.declarations, declarations) > mostShared)
        .map((other) => `${nameOf(rule)} | ${nameOf(other)}`),
    );
    expect(written).toEqual(alike);
  });

  it('take colours from the tokens alone', () => {
    const named = rules
      .filter(({ sheet }) => sheet !== 'ui/tokens.css')
      .flatMap((rule) =>
        [...rule.declarations]
          .filter((declaration) => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(declaration))
          .map((declaration) => `${nameOf(rule)} ${declaration}`),
      );
    // What is drawn for paper stays so, whatever the appearance.
    expect(named).toEqual([
      'exports/flow.module.css .diagram img background: #fff',
      'reader/page/page.module.css .page background: #fff',
      'reader/page/page.module.css .page color: #222',
    ]);
  });

  it('give no weight to what others compose, so that their own rules hold whichever sheet comes first', () => {
    const composed = rules.flatMap(({ declarations, sheet }) =>
      [...declarations].flatMap((declaration) => {
        const found = /^composes: (.+) from "(.+)"$/.exec(declaration);
        return found === null
          ? []
          : (found[1] ?? '')
              .split(' ')
              .map((name) => `${join(sheet, '..', found[2] ?? '')} .${name}`);
      }),
    );
    const weighty = rules.filter(({ selector, sheet }) =>
      composed.includes(`${sheet} ${selector}`),
    );
    expect(weighty.map(nameOf)).toEqual([]);
  });
});

/** The innermost rules of a sheet: those within a media query stand for themselves. */
function rulesOf(sheet: string, text: string): readonly Rule[] {
  const bare = text.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    sheet,
    selector: selector.trim().replace(/\s+/g, ' '),
    declarations: new Set(
      body
        .split(';')
        .map((declaration) => declaration.trim().replace(/\s+/g, ' '))
        .filter((declaration) => declaration !== ''),
    ),
  }));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((each) => !each.startsWith('composes') && other.has(each)).length;
}

function nameOf({ selector, sheet }: Rule): string {
  return `${sheet} ${selector}`;
}
