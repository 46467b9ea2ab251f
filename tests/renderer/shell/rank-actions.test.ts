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

it('what other programs call an action finds it, after those of that name', () => {
  const labels = ['Go to Relations', 'Search everything', 'Query the log'];
  const others = (label: string) => (label === 'Query the log' ? '' : 'query, crosstab');
  const ranked = (query: string) => rankActions(labels, query, (label) => label, others);
  expect([ranked('query'), ranked('crosstab rel'), ranked('kappa')]).toEqual([
    ['Query the log', 'Go to Relations', 'Search everything'],
    ['Go to Relations'],
    [],
  ]);
});
