import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../../../shared/messages/german.ts';
import { readPattern } from '../../../shared/messages/pattern.ts';

const folder = join(import.meta.dirname, '../../../shared/messages/en');
const english: Readonly<Record<string, string>> = Object.assign(
  {},
  ...(
    await Promise.all(
      readdirSync(folder).map(
        (file): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> =>
          import(join(folder, file)),
      ),
    )
  ).flatMap((module) => Object.values(module)),
);

/** The values a message asks for, with what is done with each: `count plural`, `name`. */
function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>();
  const look = (parts: ReturnType<typeof readPattern>): void => {
    for (const part of parts) {
      if (typeof part === 'string' || part.kind === 'count') continue;
      found.add(part.kind === 'value' ? part.name : `${part.name} ${part.kind}`);
      if (part.kind === 'plural' || part.kind === 'select') {
        if (part.kind === 'select') found.add(`${part.name}: ${[...part.cases.keys()].sort()}`);
        for (const inner of part.cases.values()) look(inner);
      }
    }
  };
  look(readPattern(message));
  return [...found].sort();
}

describe('the German words', () => {
  it('are there for every English message, and for no other', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('ask for the values that the English ones are given', () => {
    const differing = Object.entries(german).filter(
      ([key, message]) =>
        JSON.stringify(argumentsOf(message)) !== JSON.stringify(argumentsOf(english[key] ?? '')),
    );
    expect(differing).toEqual([]);
  });
});
