import type { preferencesMessages } from '../en/preferences.ts';
import type { Translated } from '../language.ts';

export const preferencesGerman = {
  'preferences.title': 'Einstellungen',
  'preferences.kept': 'Sie gelten auf diesem Rechner für alle Reviews und Fenster.',
  'preferences.appearance': 'Erscheinungsbild',
  'preferences.appearance.system': 'Wie das System',
  'preferences.appearance.light': 'Hell',
  'preferences.appearance.dark': 'Dunkel',
  'preferences.language': 'Sprache',
  'preferences.spelling': 'Rechtschreibung',
  'preferences.spelling.en-US': 'Amerikanisch',
  'preferences.spelling.en-GB': 'Britisch',
  'preferences.spelling.en-AU': 'Australisch',
  'preferences.spelling.en-CA': 'Kanadisch',
  'preferences.spelling.off': 'Aus',
  'preferences.spellingHint':
    'Eingegebenes wird hier geprüft, nur auf Englisch: Wörterbücher des Deutschen und anderer Sprachen dürfen unter der Lizenz dieses Programms nicht weitergegeben werden.',
  'preferences.addedWords': 'Hinzugefügte Wörter',
  'preferences.removeWord': '„{word}“ aus dem Wörterbuch entfernen',
  'preferences.face': 'Schrift der Texte',
  'preferences.face.serif': 'Mit Serifen',
  'preferences.face.sans': 'Ohne Serifen',
  'preferences.size': 'Größe der Texte',
  'preferences.sizeNow': '{size} Pixel',
  'preferences.measure': 'Länge der Zeilen',
  'preferences.measure.short': 'Kurz',
  'preferences.measure.usual': 'Üblich',
  'preferences.measure.long': 'Lang',
  'preferences.selecting': 'Auswählen',
  'preferences.slots': 'Zifferntasten dieses Reviews',
  'preferences.slotsHint':
    'Ein Code nimmt eine freie Taste, wenn er zum ersten Mal verwendet wird. {key} gibt dem Code, der im Codebuch gewählt ist, eine andere.',
  'preferences.freeSlot': '„{code}“ die Taste {number} nehmen',
  'preferences.keys': 'Tasten',
  'preferences.keysHint':
    'Menüs, Hinweise und die Liste der Tastenkürzel zeigen die hier gewählten Tasten. Escape, Tab und Enter bleiben, was sie sind.',
  'preferences.findAction': 'Aktion suchen',
  'preferences.change': 'Ändern',
  'preferences.changeOf': 'Taste von „{action}“ ändern',
  'preferences.standard': 'Standard',
  'preferences.standardOf': 'Zurück zur Standardtaste von „{action}“',
  'preferences.allStandard': 'Alle Tasten auf Standard zurücksetzen',
  'preferences.none': 'Keine Taste',
  'preferences.found': '{count, plural, one {# Aktion} other {# Aktionen}}',
  'preferences.noneMatch': 'Keine Aktion mit diesem Namen. Ein anderes Wort versuchen.',
  'preferences.press': 'Die neue Taste drücken. Escape lässt alles, wie es war.',
  'preferences.given': '„{action}“ hat jetzt die Taste {key}.',
  'preferences.held': '{key} gehört zu „{other}“ und ginge dort verloren.',
  'preferences.giveAnyway': 'Dieser Aktion geben',
  'preferences.keep': 'So lassen',
  'preferences.refused.way-out':
    '{key} wird zum Navigieren gebraucht und kann nicht vergeben werden.',
  'preferences.refused.moves':
    '{key} dient zur Bewegung in Texten und Listen. Zusammen mit Alt ist die Taste verwendbar.',
  'preferences.refused.editing':
    '{key} dient in jedem Programm zum Kopieren, Schließen oder Zoomen.',
  'preferences.refused.needs-modifier':
    'Diese Aktion gibt es in jeder Ansicht, auch dort, wo Buchstaben eingegeben werden. Strg oder Alt dazu halten.',
  'preferences.refused.text': '{key} wählt im Text einen Satz oder Absatz aus.',
  'preferences.refused.reason': 'Ziffern wählen im Screening den Ausschlussgrund.',
  'preferences.refused.reviewer':
    'Ziffern übernehmen im Vergleich, was jemand codiert hat, nach der Reihenfolge der Spalten.',
} as const satisfies Translated<typeof preferencesMessages>;
