/** Words of screening likely includes first. */
export const likelyMessages = {
  'likely.order': 'Likely includes first',
  'likely.learning': 'Learning from the decisions made so far…',
  'likely.failed':
    'Learning ended with a fault. The list is as it was before; no decision is touched by it.',
  'likely.again': 'Try again',
  'likely.tooFew':
    'As imported until at least one record is included and one excluded: there is nothing to learn from yet.',
  'likely.learned':
    'Learned on this computer from {included, plural, one {# inclusion} other {# inclusions}} and {excluded, plural, one {# exclusion} other {# exclusions}}. It orders the list and decides nothing.',
  'likely.copy': 'Copy for the methods section',
  'likely.why': 'Why here: {include} speak for inclusion; {exclude} against it',
  'likely.whyInclude': 'Why here: {include} speak for inclusion',
  'likely.whyExclude': 'Why here: {exclude} speak against inclusion',
  'likely.since': '{name} from {from} on',
  'likely.between': '{name} from {from} to {to}',
  'likely.methods':
    'Records were screened with likely includes first ({spans}): a naive Bayes model on TF-IDF weighted words of titles and abstracts, learned on the reviewer’s computer from the decisions made so far, ordered the records; it decided on none.',
} as const;
