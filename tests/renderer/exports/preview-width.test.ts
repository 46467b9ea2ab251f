import { describe, expect, it } from 'vitest';
import { previewWidth } from '../../../renderer/exports/preview-width.ts';
import type { TableColumn } from '../../../shared/tables/table.ts';

const column = (label: string, kind: TableColumn['kind'], weight: number): TableColumn => ({
  key: label,
  label,
  kind,
  weight,
});

describe('the width of a preview', () => {
  it('goes by the weights where there are no figures, and is never narrower than a page', () => {
    expect(previewWidth([column('Study', 'text', 2)])).toBe(600);
    expect(previewWidth([column('Study', 'text', 20), column('Quotes', 'quotes', 10)])).toBe(
      30 * 32 + 82,
    );
  });

  it('gives each figure and the words of its head a line', () => {
    const columns = [column('About', 'text', 20), column('Units: characters', 'number', 1)];
    expect(previewWidth(columns)).toBe(21 * (9 * 7 + 16) + 82);
    const short = [column('About', 'text', 20), column('n', 'number', 1)];
    expect(previewWidth(short)).toBe(21 * (6 * 7 + 16) + 82);
  });
});
