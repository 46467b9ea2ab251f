import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studyThemeMatrix } from '../../../shared/matrix/study-theme-matrix.ts';
import { findRecord } from '../../../shared/ops/snapshot.ts';
import type { ExcerptId } from '../../../shared/records/ids.ts';
import { codesByGroup } from '../../../shared/relations/codes-by-group.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { codeId, coding, plainGroups } from './random-coding.ts';

const rows = [0, 2, 3, 4].map(codeId);

function groupsOf(shown: Shown, id: ExcerptId): ReadonlySet<string> {
  const excerpt = findRecord(shown, id);
  if (excerpt?.type !== 'excerpt') throw new Error(`${id} is no excerpt`);
  return plainGroups(excerpt);
}

test('G4 each cell has the excerpts of the matrix that have the group, and those without any stand last', () => {
  fc.assert(
    fc.property(coding, fc.constantFrom('included', 'all'), (shown, include) => {
      const found = codesByGroup(shown, { rows, include });
      const matrix = studyThemeMatrix(shown, { codeIds: rows, rollUp: true, include });
      const all = rows.map((row) => matrix.studies.flatMap(({ id }) => matrix.cell(id, row)));
      const without = all.flat().some((id) => groupsOf(shown, id).size === 0);
      const names = ['Patients', 'Nurses', ...(without ? [''] : [])];
      expect(found.groups.map(({ value }) => value)).toEqual(names);
      rows.forEach((row, at) => {
        names.forEach((name, column) => {
          const wanted = (all[at] ?? []).filter((id) => {
            const groups = groupsOf(shown, id);
            return name === '' ? groups.size === 0 : groups.has(name);
          });
          const cell = at * names.length + column;
          const studies = matrix.studies.filter(({ id }) =>
            matrix.cell(id, row).some((each) => wanted.includes(each)),
          );
          expect(found.cell(row, column)).toEqual(wanted);
          expect([found.counts[cell], found.studies[cell]]).toEqual([
            wanted.length,
            studies.length,
          ]);
        });
      });
    }),
  );
});
