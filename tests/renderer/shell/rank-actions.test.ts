import { expect, it } from 'vitest';
import { rankActions } from '../../../renderer/shell/rank-actions.ts';

it('labels are found without their accents, those that begin with the words first', () => {
  const labels = ['Go to Étude of Grüße', 'Etude', 'Export tables'];
  const ranked = (query: string) => rankActions(labels, query, (label) => label);
  expect([ranked('etude'), ranked('gruss'), ranked('tude'), ranked('')]).toEqual([
    ['Go to Étude of Grüße', 'Etude'],
    ['Go to Étude of Grüße'],
    ['Go to Étude of Grüße', 'Etude'],
    labels,
  ]);
});
