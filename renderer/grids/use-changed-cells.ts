import { useEffect, useState } from 'react';
import {
  type ChangedCells,
  changedCells,
  type PlaceOfStudy,
} from '../../shared/grids/changed-cells.ts';
import type { GridId } from '../../shared/records/ids.ts';
import type { GridView } from './use-grid-view.ts';

/** Milliseconds at a time: a grid may have thousands of cells, and keys come first. */
const atATime = 12;

/** What was found, and of what. */
interface Found extends ChangedCells {
  readonly layer: GridView['layer'];
  readonly gridId: GridId | undefined;
}

const none: ChangedCells = { changed: [], ofOtherCoding: 0 };

/** The cells of the grid that changed since they were written, looked for a few rows at a time behind what is drawn. */
export function useChangedCells(view: GridView): ChangedCells {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const { grid, listed, snapshot, studies } = view;
    const changed: PlaceOfStudy[] = [];
    let ofOtherCoding = 0;
    let row = 0;
    let timer = setTimeout(look);
    function look(): void {
      const until = performance.now() + atATime;
      for (; grid !== undefined && row < studies.length; row += 1) {
        if (performance.now() > until) {
          timer = setTimeout(look);
          return;
        }
        const here = changedCells(snapshot, grid, studies.slice(row, row + 1), listed);
        changed.push(...here.changed);
        ofOtherCoding += here.ofOtherCoding;
      }
      setFound({ changed, ofOtherCoding, layer: view.layer, gridId: grid?.id });
    }
    return () => clearTimeout(timer);
  }, [view]);
  // After a change of what is written the last count stands until the next is there; of other coding it says nothing.
  const isOfView = found?.layer === view.layer && found.gridId === view.grid?.id;
  return isOfView ? found : none;
}
