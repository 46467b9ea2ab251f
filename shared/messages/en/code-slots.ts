export const codeSlotMessages = {
  'slots.for': 'Number key for “{code}”: press 1 to 9',
  'slots.free': 'free',
  'slots.none': 'No number key',
  'slots.ask': 'press 1 to 9',
  'slots.asked': 'Press 1 to 9 to give “{code}” a number key; any other key leaves it.',
  'slots.pinned': '“{code}” has the key {number}.',
  'slots.pinnedAside': '“{code}” has the key {number}; “{aside}” has none any more.',
  'slots.pinnedSwap': '“{code}” has the key {number}, “{aside}” the key {other}.',
  'slots.unpinned': '“{code}” has no number key any more.',
  'reader.snap': 'Selections by pointer are whole words (hold Alt for letters)',
} as const;
