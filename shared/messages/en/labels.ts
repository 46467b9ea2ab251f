export const labelMessages = {
  'labels.title': 'Labels',
  'labels.add': 'Label…',
  'labels.ofRecord': 'Labels of {study}',
  'labels.find': 'Find a label, or type a new one',
  'labels.none': 'No label yet. Type one.',
  'labels.make': 'Make the label “{name}”',
  'labels.takeOff': 'Take off “{label}”',
  'labels.put': '{study} is labelled “{label}”.',
  'labels.taken': '“{label}” is off {study}.',
  'labels.has': 'on this record',
  'labels.filter': 'Label',
  'labels.any': 'With any label or none',
  'labels.count': '{label} ({count})',
  'labels.list':
    '{count, plural, =0 {Labels of the review} one {# label of the review} other {# labels of the review}}',
  'labels.listText':
    'For the whole team. A label that takes the name of another becomes one with it.',
  'labels.listNone': 'No label yet. A record gets one under its title.',
  'labels.words': 'Label “{label}”',
  'labels.remove': 'Remove “{label}” from the review',
  'labels.removed': '“{label}” is removed from the review.',
  'labels.nameless': 'A label needs a word. Nothing was changed.',
  'labels.long':
    'A label has at most {most} characters; this one has {count}. Nothing was changed.',
  'labels.missing': 'The label “{label}” is no longer in this review. Nothing was changed.',
} as const;
