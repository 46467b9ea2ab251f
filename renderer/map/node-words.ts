import type { DrawnArrow } from '../../shared/maps/drawn-arrows.ts';
import type { DrawnMap, DrawnNode } from '../../shared/maps/drawn-map.ts';
import { t } from '../../shared/messages/all-messages.ts';

/**
 * What a node is called for who does not see the map: its name and kind, its numbers where none stand in it, and what it
 * stands under.
 */
export function nodeWords(
  { box, kind, name, numbers }: DrawnNode,
  parent: string | undefined,
  counted: boolean,
): string {
  return t('map.node', {
    name,
    // What stands in the node comes first, as who speaks to it would say it.
    note: box.note ?? t('map.kind', { kind }),
    counted: numbers !== undefined && counted ? 'yes' : 'no',
    excerpts: numbers?.excerpts ?? 0,
    studies: numbers?.studies ?? 0,
    placed: parent === undefined ? 'no' : 'yes',
    parent: parent ?? '',
  });
}

/** An arrow in words: from where to where, what it says, and how many quotes stand behind it. */
export function arrowWords({ byId }: DrawnMap, { from, label, quotes, to }: DrawnArrow): string {
  return t('map.arrow', {
    from: byId.get(from)?.name ?? '',
    to: byId.get(to)?.name ?? '',
    label,
    named: label === '' ? 'no' : 'yes',
    quotes: quotes.length,
  });
}
