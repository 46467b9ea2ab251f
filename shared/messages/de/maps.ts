import type { mapMessages } from '../en/maps.ts';
import type { Translated } from '../language.ts';

export const mapGerman = {
  'map.gone':
    'Diese Karte wurde entfernt. Das Entfernen rückgängig machen, um damit weiterzuarbeiten.',
  'map.ideaGone':
    'Dieser Knoten wurde entfernt. Das Entfernen rückgängig machen, um damit weiterzuarbeiten.',
  'map.arrowGone':
    'Dieser Pfeil wurde entfernt. Das Entfernen rückgängig machen, um damit weiterzuarbeiten.',
  'map.needsName': 'Der Karte einen Namen geben.',
  'map.nameTaken': 'Es gibt schon eine Karte „{name}“.',
  'map.needsText': 'Schreiben, was der Knoten sagen soll.',
  'map.sameEnds': 'Ein Pfeil führt von einem Knoten zu einem anderen. Zwei auswählen.',
  'map.kind':
    '{kind, select, analytical {analytisches Thema} descriptive {deskriptives Thema} idea {eigener Knoten} other {Code}}',
  'map.count.excerpts': '{count, plural, one {# Textstelle} other {# Textstellen}}',
  'map.count.studies': '{count, plural, one {# Studie} other {# Studien}}',
  'map.leftOut': '{count, plural, one {# Code} other {# Codes}} darunter',
  'map.nodes': 'Knoten der Karte {map}',
  'map.keys':
    'Pfeiltasten verschieben, was ausgewählt ist, mit Shift weiter. Ctrl mit einer Pfeiltaste führt zum nächsten Knoten in dieser Richtung; Bild auf und Bild ab gehen durch alle Knoten. Die Leertaste wählt mehrere aus, Enter öffnet, Entf lässt weg.',
  'map.node':
    '{name}, {note}{counted, select, yes {, {excerpts, plural, one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}} other {}}{placed, select, yes {, unter {parent}} other {}}',
  'map.arrow':
    'Pfeil von {from} zu {to}{named, select, yes {: {label}} other {}}{quotes, plural, =0 {} one {, # Zitat} other {, # Zitate}}',
  'map.emptyTitle': 'Noch keine Karte',
  'map.empty':
    'Eine Karte zeigt Themen und Codes als Zeichnung, die von Hand angeordnet wird. Sie kann das ganze Codebuch zeigen, nur seine Themen oder einen Teil davon.',
  'map.noCodes':
    'Eine Karte zeigt Themen und Codes als Zeichnung. Zuerst eine Textstelle codieren.',
  'map.nothingOn':
    'Auf dieser Karte steht nichts. Unter „Auf der Karte …“ auswählen, was darauf steht.',
  'map.new': 'Neue Karte',
  'map.firstName': 'Thematische Karte',
  'map.name': 'Name',
  'map.note': 'Notiz',
  'map.of': 'Zeigt',
  'map.of.all': 'Das ganze Codebuch',
  'map.of.themes': 'Nur Themen',
  'map.of.under': '{code} und was darunter steht',
  'map.ofHint': 'Was auf einer Karte steht, lässt sich jederzeit ändern.',
  'map.make': 'Anlegen',
  'map.remove': 'Diese Karte entfernen',
  'map.choose': 'Karte',
  'map.chosen': 'Was ausgewählt ist',
  'map.beside.outline': 'Auf der Karte',
  'map.beside.setup': 'Einstellungen der Karte',
  'map.outlineOpen': 'Auf der Karte …',
  'map.setupOpen': 'Einstellungen …',
  'map.outlineHint': 'Was weggelassen ist, nimmt mit, was darunter steht.',
  'map.arrange': 'Anordnen',
  'map.arrange.tree': 'Als Bäume von links nach rechts',
  'map.arrange.outwards': 'Von jedem Thema nach außen',
  'map.arrange.near': 'Nahe bei dem, womit es zusammentrifft',
  'map.arrange.apart': 'Nur auseinanderrücken, was sich überlappt',
  'map.size': 'Größe der Knoten',
  'map.size.same': 'Eine Größe',
  'map.size.excerpts': 'Nach Textstellen',
  'map.size.studies': 'Nach Studien',
  'map.meets': 'Knoten verbinden, die mindestens so oft zusammentreffen',
  'map.meetsHint':
    'Gezählt wie unter Beziehungen: Paare von Textstellen, die sich überlappen. 0 verbindet keine.',
  'map.zoom': 'Vergrößerung',
  'map.zoomIn': 'Größer',
  'map.zoomOut': 'Kleiner',
  'map.fit': 'Ganze Karte',
  'map.noneChosen':
    'Einen Knoten auswählen, um zu sehen, wofür er steht und was sich mit ihm tun lässt.',
  'map.itemFacts':
    '{kind, select, analytical {Analytisches Thema} descriptive {Deskriptives Thema} other {Code}}, {excerpts, plural, one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}',
  'map.openPage': 'Seite öffnen',
  'map.chooseBranch': 'Mit allem darunter auswählen ({count})',
  'map.moveUnder': 'Unter ein Thema verschieben …',
  'map.openBranch': 'Zeigen, was darunter steht',
  'map.closeBranch': 'Weglassen, was darunter steht',
  'map.leaveOut': 'Auf der Karte weglassen',
  'map.several': '{count} Knoten',
  'map.align': 'Ausrichten',
  'map.align.left': 'Linke Kanten',
  'map.align.middle': 'Mitten',
  'map.align.top': 'Obere Kanten',
  'map.align.spread': 'Gleiche Abstände',
  'map.moveTitle':
    '{count, plural, one {„{code}“ unter „{theme}“ verschieben} other {# Codes unter „{theme}“ verschieben}}',
  'map.moveText':
    '{count, plural, one {Der Code wird auch im Codebuch verschoben, und seine Textstellen zählen für „{theme}“.} other {Die Codes werden auch im Codebuch verschoben, und ihre Textstellen zählen für „{theme}“.}}',
  'map.moveReason': 'Grund',
  'map.moveReasonHint': 'Steht im Audit-Trail',
  'map.move': 'Im Codebuch verschieben',
  'map.onlyPlace': 'Nur dorthin setzen',
} as const satisfies Translated<typeof mapMessages>;
