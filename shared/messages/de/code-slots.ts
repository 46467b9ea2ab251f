import type { codeSlotMessages } from '../en/code-slots.ts';
import type { Translated } from '../language.ts';

export const codeSlotGerman = {
  'slots.for': 'Zifferntaste für „{code}“: 1 bis 9 drücken',
  'slots.free': 'frei',
  'slots.none': 'Keine Zifferntaste',
  'slots.ask': '1 bis 9 drücken',
  'slots.asked':
    '1 bis 9 drücken, um „{code}“ eine Zifferntaste zu geben; jede andere Taste ändert nichts.',
  'slots.pinned': '„{code}“ hat die Taste {number}.',
  'slots.pinnedAside': '„{code}“ hat die Taste {number}; „{aside}“ hat keine mehr.',
  'slots.pinnedSwap': '„{code}“ hat die Taste {number}, „{aside}“ die Taste {other}.',
  'slots.unpinned': '„{code}“ hat keine Zifferntaste mehr.',
  'reader.snap':
    'Mit der Maus werden ganze Wörter ausgewählt (einzelne Zeichen mit gedrückter Alt-Taste)',
} as const satisfies Translated<typeof codeSlotMessages>;
