import { expect, it } from 'vitest';
import { pickerOptions } from '../../../renderer/choices/picker-options.ts';
import { code, codeId } from '../codebook/codebook-fixture.ts';

const names = ['kbase-1', 'kbase-2', 'Straßenlärm', 'Care', 'Caregiver burden'];
const codes = new Map(
  names.map((name, index) => {
    const each = code(name, { id: codeId(`c${index}`), order: `a${index}` });
    return [each.id, each] as const;
  }),
);

function offered(query: string, canCreate = true): readonly string[] {
  return pickerOptions({ codes, query, recent: [], exclude: [], canCreate }).map((option) =>
    option.kind === 'create' ? `New: ${option.name}` : option.node.code.name,
  );
}

it('offers codes whose words begin with what was typed, then the new one, then what is only like it', () => {
  expect(offered('kb')).toEqual(['kbase-1', 'kbase-2', 'New: kb']);
  expect(offered('bur care')).toEqual(['Caregiver burden', 'New: bur care']);
  expect(offered('giver')).toEqual(['New: giver', 'Caregiver burden']);
  expect(offered('Caregivver')).toEqual(['New: Caregivver', 'Caregiver burden']);
});

it('offers first the code that is called so, however it is written', () => {
  expect(offered('CARE')).toEqual(['Care', 'Caregiver burden']);
  expect(offered('strassenlarm')).toEqual(['Straßenlärm', 'New: strassenlarm']);
});

it('offers the best match first where no code can be made', () => {
  expect(offered('kb', false)).toEqual(['kbase-1', 'kbase-2']);
  expect(offered('', true)).toEqual(names);
});
