import type { foreignMessages } from '../en/foreign.ts';
import type { Translated } from '../language.ts';

export const foreignGerman = {
  'foreign.refi':
    'Das ist ein Projekt oder Codebuch eines anderen Programms ({program}) und kein Dokument. Nichts wurde importiert. In der Anwendung die Datei auf das Fenster ziehen oder „Aus anderem Programm öffnen …“ wählen; auf der Kommandozeile macht „themeloom convert“ ein Review daraus.',
  'foreign.tables':
    'Das ist ein Projekt eines anderen Programms ({program}), kein Dokument. Es wurde nichts importiert. Im Desktop-Programm mit „Aus anderem Programm öffnen …“ öffnen; auf der Befehlszeile macht „themeloom convert“ ein Review daraus.',
  'foreign.project':
    'Das ist eine Projektdatei ({program}), die noch nicht gelesen wird. Nichts wurde importiert. Die Dokumente daraus als Word-, PDF- oder Textdateien und die Codes als Excel- oder CSV-Tabelle exportieren und diese importieren; die Codierungen bleiben zurück.',
  'foreign.codes':
    'Das ist ein Codebuch ({program}), das noch nicht gelesen wird. Nichts wurde importiert. Das Codebuch als Excel- oder CSV-Tabelle exportieren und mit „Codes aus einer Liste hinzufügen“ übernehmen.',
  'foreign.annotation':
    'Das ist eine Transkriptdatei ({program}), die noch nicht gelesen wird. Nichts wurde importiert. Das Transkript dort als reinen Text oder als Untertitel (SRT) exportieren und diese Datei importieren.',
  'foreign.database':
    'Das ist eine Datenbank (SQLite) und kein Dokument; sie wurde nicht gelesen. Den Inhalt aus dem Programm, das sie erstellt hat, als Word-, PDF- oder Textdateien exportieren und diese importieren.',
  'foreign.picture':
    'Das ist ein Bild; Bilder werden nicht gelesen. Nichts wurde importiert. Das Bild als PDF speichern und dieses importieren: Bereiche der Seite lassen sich codieren.',
  'foreign.recording':
    'Das ist eine Aufnahme; Aufnahmen werden nicht gelesen. Nichts wurde importiert. Stattdessen das Transkript importieren: Untertitel (SRT, VTT), Word oder reiner Text.',
} as const satisfies Translated<typeof foreignMessages>;
