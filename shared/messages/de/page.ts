import type { pageMessages } from '../en/page.ts';
import type { Translated } from '../language.ts';

export const pageGerman = {
  'page.view': 'Ansicht',
  'page.mode.text': 'Text',
  'page.mode.page': 'Seite',
  'page.mode.both': 'Beides',
  'page.pages': 'Seiten von „{title}“',
  'page.placing': 'Der Text wird auf den Seiten verortet: {percent}\u00a0%',
  'page.failed': 'Die Seiten können nicht gezeigt werden',
  'page.noOriginal':
    'Die Originaldatei ist bei diesem Dokument nicht aufbewahrt. Erneut importieren, um die Seiten zu sehen; der Text bleibt, wie er ist.',
  'page.missing':
    'Die Originaldatei fehlt auf diesem Rechner. Eine gespeicherte Kopie des Reviews bringt sie beim Öffnen zurück; der Text lässt sich auch so codieren.',
  'page.otherText':
    'Eine frühere Version hat dieses Dokument anders gelesen: {percent}\u00a0% des Textes finden sich auf den Seiten. Alle Codierungen stehen im Text.',
  'page.locked': 'Dieses PDF ist durch ein Passwort geschützt',
  'page.lockedText': 'Das Passwort dient dazu, die Seiten zu zeigen, und wird nicht aufbewahrt.',
  'page.wrong':
    'Das ist nicht das Passwort dieses PDF. Groß- und Kleinschreibung wird unterschieden.',
  'page.password': 'Passwort',
  'page.unlock': 'Seiten zeigen',
  'page.tools': 'Werkzeuge für Seiten',
  'page.goTo': 'Seite',
  'page.of': 'von {count}',
  'page.ofPrinted': '{position} von {count}',
  'page.none': 'Eine Seite „{page}“ gibt es nicht',
  'page.size': 'Größe der Seiten',
  'page.zoom': 'Jetzige Größe',
  'page.percent': '{percent}\u00a0%',
  'page.fit': 'An den Bereich anpassen',
  'page.fit.text': 'Text',
  'page.fit.width': 'Breite',
  'page.fit.page': 'Seite',
  'page.turn': 'Seiten drehen',
  'page.larger': 'Seiten größer',
  'page.smaller': 'Seiten kleiner',
  'page.selectRegion': 'Ausschnitt auswählen',
  'page.selectRegionOf': 'Ausschnitt von Seite {number} auswählen',
  'page.region':
    'Ausgewählter Ausschnitt von Seite {number}. Pfeiltasten verschieben ihn, mit Umschalt ändern sie seine Größe; C codiert ihn.',
  'page.draw': 'Ausschnitt aufziehen',
  'page.drawHow':
    'Auf einer Seite ein Rechteck aufziehen. Die Pfeiltasten verschieben das ausgewählte, mit Umschalt ändern sie seine Größe. Escape legt das Werkzeug weg.',
  'page.drawEnded': 'Es werden keine Ausschnitte mehr aufgezogen.',
  'page.pictures':
    '{count, plural, one {Eine Seite dieses Dokuments ist ein Bild} other {# Seiten dieses Dokuments sind Bilder}}. Ausschnitte davon werden auf der Seite aufgezogen und codiert.',
  'page.showPages': 'Seiten zeigen',
} as const satisfies Translated<typeof pageMessages>;
