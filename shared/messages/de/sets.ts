import type { setMessages } from '../en/sets.ts';
import type { Translated } from '../language.ts';

export const setGerman = {
  'sets.title': 'Sets',
  'sets.text':
    'Ein Set enthält Studien oder Dokumente, die für sich betrachtet und gezählt werden. Das ganze Team hat dieselben Sets.',
  'sets.none': 'Noch kein Set.',
  'sets.name': 'Name des Sets',
  'sets.new': 'Neues Set',
  'sets.make': 'Set anlegen',
  'sets.of': 'Aus welchen Studien',
  'sets.of.chosen':
    '{count, plural, one {Die angekreuzte Studie} other {Die # angekreuzten Studien}}',
  'sets.of.listed':
    '{count, plural, one {Die jetzt aufgeführte Studie} other {Die # jetzt aufgeführten Studien}}',
  'sets.of.rule': 'Nach Bedingungen, sobald sie zutreffen',
  'sets.of.none': 'Noch keine',
  'sets.made': 'Set „{name}“ angelegt',
  'sets.size':
    '{studies, plural, one {# Studie} other {# Studien}}{documents, plural, =0 {} one {, davon # Dokument} other {, davon # Dokumente}}',
  'sets.sizeByRule': '{size}, nach Bedingungen',
  'sets.choose': 'Nur dieses Set zeigen',
  'sets.remove': 'Set entfernen',
  'sets.removed': 'Set „{name}“ entfernt',
  'sets.members': 'Dafür ausgewählt',
  'sets.noMembers':
    'Nichts ausgewählt. In der Liste Studien ankreuzen und „Zu einem Set hinzufügen“ wählen, oder unten Dokumente auswählen.',
  'sets.takeOut': '{member} herausnehmen',
  'sets.addDocuments': 'Dokumente…',
  'sets.documents': 'Dokumente des Sets',
  'sets.rule': 'Bedingungen',
  'sets.noRule':
    'Keine Bedingungen. Eine Studie gehört zum Set, wenn die hier hinzugefügten zutreffen.',
  'sets.addRule': 'Bedingungen hinzufügen',
  'sets.addChosen':
    '{count, plural, one {Angekreuzte Studie hinzufügen} other {# angekreuzte Studien hinzufügen}}',
  'sets.open': 'Sets…',
  'sets.add': 'Zu einem Set hinzufügen…',
  'sets.added':
    '{count, plural, =0 {Alle waren schon in „{name}“} one {Eine Studie zu „{name}“ hinzugefügt} other {# Studien zu „{name}“ hinzugefügt}}',
  'sets.missing': 'Dieses Set gibt es nicht mehr. Nichts wurde geändert.',
  'sets.needsName': 'Ein Set braucht einen Namen. Nichts wurde geändert.',
  'sets.longName':
    'Der Name eines Sets hat höchstens {most} Zeichen; dieser hat {count}. Nichts wurde geändert.',
  'sets.nameTaken':
    'Es gibt schon ein Set mit dem Namen „{name}“. Einen anderen Namen wählen. Nichts wurde geändert.',
  'sets.unknown':
    'In diesem Review gibt es kein Set „{name}“. {known, select, none {Es hat keine Sets.} other {Seine Sets: {names}.}}',
  'sets.quoted': '„{name}“',
  'sets.several': 'Es gibt mehrere Sets „{name}“: Die ID von einem angeben. {ids}',
  'sets.withInclude':
    '--set und --include sagen beide, welche Studien gemeint sind: Nur eines angeben.',
  'sets.kind.study': 'Merkmal',
  'sets.kind.years': 'Jahr',
  'sets.kind.inclusion': 'Einschluss',
  'sets.kind.label': 'Label',
  'sets.kind.search': 'Suche',
  'sets.kind.title': 'Wörter im Titel',
  'sets.kind.reviewer': 'Codiert von',
  'sets.kind.code': 'Codiert mit',
  'sets.kind.richness': 'Reichtum der Daten',
  'sets.kind.closeness': 'Nähe zur Frage',
  'sets.says.richness': 'Reichtum der Daten {least} oder mehr',
  'sets.says.closeness': 'Nähe zur Frage {least} oder mehr',
  'sets.years.from': 'Ab Jahr',
  'sets.years.to': 'Bis Jahr',
  'sets.addCondition': 'Hinzufügen',
  'sets.says.study':
    '{attribute}: {value}{gone, select, yes { (wird nicht mehr extrahiert)} other {}}',
  'sets.says.years':
    '{kind, select, from {Jahr {from} oder später} to {Jahr {to} oder früher} other {Jahr {from} bis {to}}}',
  'sets.says.inclusion':
    '{inclusion, select, included {eingeschlossen} excluded {ausgeschlossen} other {unentschieden}}',
  'sets.says.label':
    'mit dem Label „{label}“{gone, select, yes { (dieses Label wurde entfernt)} other {}}',
  'sets.says.search': 'gefunden mit {search}',
  'sets.says.title': '„{words}“ im Titel',
  'sets.says.reviewer': 'codiert von {name}',
  'sets.says.code': 'codiert mit „{name}“',
  'sets.noStudies': 'Zu diesem Set gehört gerade keine Studie.',
} as const satisfies Translated<typeof setMessages>;
