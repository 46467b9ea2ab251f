import type { groupMessages } from '../en/groups.ts';
import type { Translated } from '../language.ts';

export const groupGerman = {
  'groups.title': 'Gruppen von Teilnehmenden',
  'groups.text':
    'Patient:innen, Angehörige, Pflegende: wessen Worte oder Erfahrungen eine Textstelle wiedergibt. Alle im Team haben dieselbe Liste.',
  'groups.none': 'Noch keine Gruppe.',
  'groups.new': 'Neue Gruppe',
  'groups.make': 'Gruppe anlegen',
  'groups.description': 'Wer dazugehört',
  'groups.missing': 'Diese Gruppe gibt es nicht mehr. Nichts wurde geändert.',
  'groups.needsName': 'Eine Gruppe braucht einen Namen. Nichts wurde geändert.',
  'groups.longName':
    'Der Name einer Gruppe hat höchstens {most} Zeichen; dieser hat {count}. Nichts wurde geändert.',
  'groups.nameTaken':
    'Die Gruppe „{name}“ gibt es schon. Um aus beiden eine zu machen, die Gruppen zusammenführen. Nichts wurde geändert.',
  'groups.nameOf': 'Name der Gruppe „{name}“',
  'groups.descriptionOf': 'Wer zur Gruppe „{name}“ gehört',
  'groups.excerpts':
    '{count, plural, =0 {Keine Textstelle} one {# Textstelle} other {# Textstellen}}',
  'groups.up': '„{name}“ nach oben',
  'groups.down': '„{name}“ nach unten',
  'groups.remove': 'Entfernen',
  'groups.removeOf': 'Gruppe „{name}“ entfernen',
  'groups.merge': 'Zusammenführen mit …',
  'groups.mergeOf': 'Gruppe „{name}“: zusammenführen mit …',
  'groups.pick': 'Gruppe von Teilnehmenden der Textstelle',
  'groups.find': 'Gruppe suchen oder neu eingeben',
  'groups.noneYet': 'Noch keine Gruppe. Eine eingeben, etwa Patient:innen.',
  'groups.has': 'vergeben',
  'groups.makeOf': 'Gruppe „{name}“ anlegen',
  'groups.open': 'Alle Gruppen …',
  'groups.ofExcerpt': 'Gruppen von Teilnehmenden',
  'groups.take': 'Gruppe „{name}“ wegnehmen',
  'groups.bySpeaker': 'nach Sprecher:in',
  'groups.give': 'Gruppe vergeben',
  'groups.now':
    '{count, plural, =0 {Keine Gruppe} one {Gruppe: {groups}} other {Gruppen: {groups}}}',
  'groups.next':
    '{count, plural, =0 {Die nächste Textstelle bekommt keine Gruppe} one {Die nächste Textstelle bekommt die Gruppe {groups}} other {Die nächste Textstelle bekommt die Gruppen {groups}}}',
  'groups.ofPicked': 'Gruppe …',
  'groups.ofPickedLabel': 'Gruppe {count, plural, one {der Textstelle} other {von # Textstellen}}',
  'groups.ofSpeaker':
    '{count, plural, =0 {{speaker} einer Gruppe zuordnen} other {{speaker} gehört zu {groups}: ändern}}',
  'groups.pickSpeaker': 'Gruppe von {speaker}',
  'groups.speakerHint':
    'Jede Textstelle in den Beiträgen von {speaker} gehört zu dieser Gruppe, solange ihr keine andere zugeordnet ist.',
} as const satisfies Translated<typeof groupMessages>;
