import type { refiMessages } from '../en/refi.ts';
import type { Translated } from '../language.ts';

export const refiGerman = {
  'refi.notRefi':
    'Das ist kein Projekt und kein Codebuch im Format REFI-QDA. Nichts wurde gelesen. Das Projekt in seinem Programm noch einmal als REFI-QDA (.qdpx) exportieren, oder das Codebuch (.qdc).',
  'refi.noProject':
    'In diesem Archiv ist kein Projekt (.qde). Nichts wurde gelesen. Das Projekt in seinem Programm noch einmal als REFI-QDA (.qdpx) exportieren.',
  'refi.severalProjects':
    'In diesem Archiv sind {count} Projekte (.qde), und nicht genau eines heißt project.qde. Nichts wurde gelesen. Das Archiv entpacken und eines davon angeben.',
  'refi.severalIn':
    'In dieser Datenbank {count, plural, one {ist # Projekt} other {sind # Projekte}}, erwartet wird eines. Nichts wurde gelesen. Das Projekt in Taguette für sich exportieren.',
  'refi.foreignTables':
    'Diese Datenbank stammt aus keinem Programm, dessen Projekte gelesen werden: Taguette, QualCoder oder RQDA. Nichts wurde gelesen.',
  'refi.noSqlite': 'Diese Version von Node kann keine Datenbanken lesen. Nötig ist 24 oder neuer.',
  'refi.noDatabase':
    'Diese Datei ist keine Datenbank, die sich lesen lässt. Es wurde nichts gelesen.',
  'refi.databaseTooLarge':
    'Diese Datenbank hat mehr als 512 MB und damit mehr als ein Projekt aus Texten und Codes. Es wurde nichts gelesen. „themeloom convert“ auf der Befehlszeile liest sie dennoch.',
  'refi.databaseFailed':
    'Diese Datenbank ließ sich nicht bis zum Ende lesen; es wurde nichts davon gelesen. In dem Programm prüfen, das sie geschrieben hat, und das Projekt dort als REFI-QDA (.qdpx) exportieren.',
  'refi.whatDatabase': 'Datenbank',
  'refi.changesBeside':
    'Eine Datenbank dieser Art hält ihre letzten Änderungen in einer Datei daneben ({name}-wal), solange sie geöffnet ist, und diese Datei kam nicht mit. War das Projekt geöffnet, als die Datenbank kopiert wurde, fehlen die letzten Änderungen: Schließen Sie es in seinem Programm und öffnen Sie die Datenbank noch einmal.',
  'refi.journalBeside':
    'Neben dieser Datenbank liegt das Journal von Änderungen, die nicht zu Ende geführt wurden ({name}-journal). Manches von dem, was gelesen wurde, ist vielleicht nur halb geändert: Öffnen Sie das Projekt in seinem Programm, schließen Sie es dort und öffnen Sie die Datenbank noch einmal.',
  'refi.protected':
    'Das Projekt in diesem Archiv ist verschlüsselt. Nichts wurde gelesen. Es ohne Passwort noch einmal exportieren.',
  'refi.entities':
    'Das XML dieser Datei erklärt einen Dokumenttyp oder Entitäten, die REFI-QDA nicht kennt und die schaden können. Nichts wurde gelesen. Die Datei in ihrem Programm noch einmal exportieren.',
  'refi.malformed':
    'Das XML dieser Datei ist beschädigt; nichts wurde gelesen. Die Datei in ihrem Programm noch einmal exportieren.',
  'refi.malformedAt':
    'Das XML dieser Datei ist in Zeile {line}, Spalte {column} beschädigt; nichts wurde gelesen. Die Datei in ihrem Programm noch einmal exportieren.',
  'refi.archiveTooLarge':
    'Die Texte dieses Archivs werden entpackt größer, als gelesen werden kann, oder unverhältnismäßig groß. Nichts wurde gelesen. Das Projekt in mehreren Teilen exportieren.',
  'refi.tooLarge':
    'Dieses Projekt hat mehr Elemente, als gelesen werden können. Nichts wurde gelesen. Es in mehreren Teilen exportieren.',
  'refi.importedCoder':
    '{number, plural, =1 {Codierende Person von außen} other {Codierende Person von außen #}}',
  'refi.unnamedCode': 'Code ohne Namen',
  'refi.unnamedSource': 'Quelle ohne Namen',
  'refi.untitled': 'Übernommenes Projekt',
  'refi.wholeSourceMemo': 'Als Ganzes codiert: {codes}',
  'refi.unplacedMemo':
    'Codiert, ohne dass die Stelle in diesem Text zu finden war: {codes}{quote, select, none {} other {. Wortlaut oder Name: „{quote}“}}',
  'refi.whatCode': 'Code',
  'refi.whatCodes': 'Codes',
  'refi.whatLine': 'Zeile {line}',
  'refi.whatColours': 'Farben',
  'refi.whatCoder': 'codierende Person',
  'refi.whatSource':
    '{kind, select, text {Text} pdf {PDF} picture {Bild} audio {Aufnahme} other {Video}}',
  'refi.whatAreas': 'Bereiche von Seiten',
  'refi.whatOriginals': 'formatierte Originale',
  'refi.whatCodings': 'Codierungen',
  'refi.whatPassages': 'Textstellen',
  'refi.whatNames': 'Namen von Textstellen',
  'refi.whatNote': 'Notiz',
  'refi.whatCase': 'Fall',
  'refi.whatVariable': 'Merkmal',
  'refi.whatSet': 'Auswahl',
  'refi.whatLinks': 'Verknüpfungen',
  'refi.whatDates': 'Zeitpunkte',
  'refi.whatGraphs': 'Diagramme',
  'refi.codesHere':
    '{count, plural, one {Er ist schon da, an derselben Stelle: Was damit codiert war, kam unter diesen Code.} other {Sie sind schon da, an denselben Stellen: Was damit codiert war, kam unter diese Codes.}}',
  'refi.codeOtherDefinition':
    'Er ist hier anders definiert, und das bleibt so. Im Projekt: „{description}“.',
  'refi.codeRenamed': 'Er hieß hier „{before}“ und hat nun den neuen Namen.',
  'refi.codeOtherName': 'Hier heißt er „{name}“, und das bleibt so.',
  'refi.codeElsewhere':
    'Im Projekt steht er {above, select, none {ganz oben} other {unter „{above}“}}; hier bleibt er, wo er ist.',
  'refi.codeMoved':
    'Er steht dort {above, select, none {ganz oben} other {unter „{above}“}} und nun auch hier.',
  'refi.codeRecoloured': 'Er hat die nächste Farbe der Palette zu seiner neuen.',
  'refi.codeOtherColour':
    'Im Projekt hat er eine andere Farbe; die er seitdem hier bekommen hat, bleibt.',
  'refi.codesGone':
    '{count, plural, one {Er ist nicht mehr im Projekt; hier bleibt er, mit allem, was damit codiert ist.} other {Sie sind nicht mehr im Projekt; hier bleiben sie, mit allem, was damit codiert ist.}}',
  'refi.documentsGone':
    '{count, plural, one {Es ist nicht mehr im Projekt; hier bleibt es, mit seinen Codierungen.} other {Sie sind nicht mehr im Projekt; hier bleiben sie, mit ihren Codierungen.}}',
  'refi.notThereNow':
    '{count, plural, one {Die Codierung von „{quote}“ mit „{code}“ durch {name} ist} other {# Codierungen mit „{code}“ durch {name}, die erste von „{quote}“, sind}} nicht mehr im Projekt. {reason, select, taken {{count, plural, one {Sie wurde} other {Sie wurden}} auch hier entfernt.} theirs {Was {name} codiert hat, kann nur {name} entfernen; {count, plural, one {sie bleibt} other {sie bleiben}}.} decided {Das Team hat {count, plural, one {sie} other {sie}} beschlossen; {count, plural, one {sie bleibt} other {sie bleiben}}.} missing {Das meiste, was {name} codiert hat, fehlt, und vielleicht hat es das Programm weggelassen; {count, plural, one {sie bleibt} other {sie bleiben}}.} other {Für dieselbe Codierung ist dort jemand anderes genannt; {count, plural, one {diese bleibt} other {diese bleiben}}.}}',
  'refi.memoOther':
    'Es ist ein Memo, in dem hier etwas anderes steht, und das bleibt so. Im Projekt: „{words}“.',
  'refi.textChanged':
    'Sein Text ist nicht mehr der des Dokuments, aus dem er kam; er kam als eigenes Dokument herein.',
  'refi.partsAdded':
    '{count, plural, one {Ein Teil wurde inzwischen darin markiert. Der Text eines Dokuments ändert sich nie, also kam er als Dokument daneben.} other {# Teile wurden inzwischen darin markiert. Der Text eines Dokuments ändert sich nie, also kamen sie als Dokument daneben.}}',
  'refi.furtherParts': 'weitere Teile',
  'refi.textGone':
    'Sein Text liegt nicht mehr so im Archiv, wie er hinausging; was nur Themeloom von diesem Dokument und seinen Codierungen wusste, ist verloren.',
  'refi.studyHere':
    'Eine Studie mit diesem Titel ist schon da; sie wurde kein zweites Mal angelegt.',
  'refi.studyHereDoi':
    'Eine Studie mit dieser DOI ({doi}) ist schon da („{title}“); sie wurde kein zweites Mal angelegt.',
  'refi.documentHere':
    'Ein Dokument mit genau diesem Text ist schon da („{title}“); Codierungen und Memos kamen auf dieses.',
  'refi.variableOther': 'Hier steht „{before}“, und das bleibt; im Projekt „{value}“.',
  'refi.codeTwice':
    'Ein zweiter Code hat dieselbe Kennung; was auf sie verweist, gehört zum ersten.',
  'refi.codeWasNoTheme':
    'Er lässt sich nicht vergeben und steht unter einem Code, der sich vergeben lässt; Themen stehen nicht unter Codes, daher wurde er ein Code.',
  'refi.codeNameCut': 'Der Name war länger als {most} Zeichen und wurde gekürzt.',
  'refi.coloursCollapsed':
    'Aus {from} Farben wurden {to} der Palette: Codes verschiedener Farbe können gleich aussehen.',
  'refi.coloursUnread':
    '{count, plural, one {Eine Farbe war nicht zu lesen oder grau; dieser Code hat} other {# Farben waren nicht zu lesen oder grau; diese Codes haben}} eine Farbe der Palette.',
  'refi.coderWithoutWork':
    'Von {count, plural, one {dieser Person} other {diesen # Personen}} ist im Projekt nichts codiert oder geschrieben; {count, plural, one {sie wurde} other {sie wurden}} nicht ins Team übernommen.',
  'refi.coderUnknown':
    'Das Projekt sagt nicht, wer das ist; die Codierungen stehen unter diesem Namen.',
  'refi.codingsTwice':
    '{all} Codierungen ergeben {came}: {count, plural, one {Eine ist dieselbe wie eine andere oder wäre es hier} other {# sind dieselben wie andere oder wären es hier}}, mit denselben Worten, demselben Code und derselben Person.',
  'refi.coderDiffers':
    'Bei {count, plural, one {einer Codierung} other {# Codierungen}} nennt die Textstelle eine andere Person als die Codierung. Die der Codierung gilt.',
  'refi.textMissing':
    'Der Text ist nicht im Archiv und wurde nicht übernommen{codings, plural, =0 {} one {, ebenso wenig die Codierung} other {, ebenso wenig die # Codierungen}}.',
  'refi.textOutside':
    'Der Text liegt außerhalb des Archivs, wo nichts geöffnet wird, und wurde nicht übernommen{codings, plural, =0 {} one {, ebenso wenig die Codierung} other {, ebenso wenig die # Codierungen}}.',
  'refi.textProtected':
    'Der Text ist verschlüsselt und wurde nicht übernommen{codings, plural, =0 {} one {, ebenso wenig die Codierung} other {, ebenso wenig die # Codierungen}}.',
  'refi.textDamaged':
    'Der Text ist beschädigt und wurde nicht übernommen{codings, plural, =0 {} one {, ebenso wenig die Codierung} other {, ebenso wenig die # Codierungen}}.',
  'refi.textEmpty':
    'Es gibt keinen Text, daher wurde nichts übernommen{codings, plural, =0 {} one {, auch nicht die Codierung} other {, auch nicht die # Codierungen}}.',
  'refi.sourceTwice':
    'Eine zweite Quelle hat dieselbe Kennung; was auf sie verweist, gehört zur ersten.',
  'refi.pdfLeft':
    'Weder seine Datei noch sein Text liegt im Archiv, deshalb wurde es nicht übernommen.',
  'refi.mediaLine': '[{medium, select, picture {Bild} audio {Aufnahme} other {Video}}: {name}]',
  'refi.mediumLeft':
    'Die Datei kam nicht mit: {why, select, outside {Sie liegt außerhalb des Archivs, wo nichts geöffnet wird} protected {Sie ist verschlüsselt} damaged {Sie ist beschädigt} large {{size} sind mehr als die 100 MB, die ein Review von einer aufbewahrt} full {Mit ihren {size} nähmen Bilder und Aufnahmen mehr als 400 MB ein} unwanted {Bilder und Aufnahmen sollten wegbleiben} other {Sie ist nicht in dem, was gelesen wurde}}. Bewahren Sie sie auf, wo sie ist; was in ihr codiert war, wurde übernommen.',
  'refi.partCoded':
    'Codiert mit „{code}“{name, select, none {} other { von {name}}}, was in keinem Text einen Platz hat: {places}.',
  'refi.partUncoded':
    'Ohne Code markiert{name, select, none {} other { von {name}}}, was in keinem Text einen Platz hat: {places}.',
  'refi.partComment':
    'Was dazu{name, select, none {} other { von {name}}} geschrieben steht, wurde nicht übernommen ({place}): „{words}“.',
  'refi.partWhole': 'als Ganzes',
  'refi.partNowhere': 'an einer Stelle, die nicht angegeben ist',
  'refi.partOnPage': 'Seite {page}, {area}',
  'refi.timesLeft':
    '{count, plural, one {Eine Zeit innerhalb eines Absatzes steht} other {# Zeiten innerhalb von Absätzen stehen}} nicht in seinem Text; die davor sagt, wann es gesprochen wurde.',
  'refi.pdfTextOnly':
    'Von einem PDF wird nur der Text übernommen, der dafür mitgegeben ist, ohne die Seiten.',
  'refi.originalsLeft':
    '{count, plural, one {Die formatierte Datei eines Textes kam} other {Die formatierten Dateien von # Texten kamen}} nicht mit: Sie fehlt im Archiv, ist zu groß oder von keiner Art, aus der Dokumente gelesen werden. {count, plural, one {Der Text kam} other {Die Texte kamen}}.',
  'refi.originalsStayed':
    '{count, plural, one {Die Datei, aus der ein Dokument gelesen wurde, blieb zurück; sein Text ist} other {Die Dateien, aus denen # Dokumente gelesen wurden, blieben zurück; ihre Texte sind}} da.',
  'refi.codeRefDangling':
    '{count, plural, one {Eine Codierung nennt} other {# Codierungen nennen}} keinen Code des Projekts.',
  'refi.wholeSource':
    'Die Quelle ist als Ganzes codiert. Daraus wurde ein Memo zum Dokument mit den Namen der Codes.',
  'refi.unplaced':
    'Die Textstelle liegt außerhalb des Textes oder ist leer; was dort codiert oder geschrieben war, wurde ein Memo zum Dokument.',
  'refi.saysNothing':
    '{count, plural, one {Eine Textstelle hat} other {# Textstellen haben}} weder Code noch Memo.',
  'refi.namesLeft':
    '{count, plural, one {Eine Textstelle hat} other {# Textstellen haben}} einen eigenen Namen, der kein Zitat ist; hier haben Textstellen keine Namen.',
  'refi.noteEmpty': 'Ihr Text liegt nicht vor.',
  'refi.notePlaceLeft':
    'Sie nennt eine Stelle in einem Dokument, aber nicht das Dokument; sie wurde ein Memo zum Review.',
  'refi.noteHomeless':
    'Worum es darin geht, wurde nicht übernommen; sie wurde ein Memo zum Review.',
  'refi.noteCodings':
    '{count, plural, one {Eine Codierung} other {# Codierungen}} im Text der Notiz selbst {count, plural, one {wurde} other {wurden}} nicht übernommen.',
  'refi.caseSeveral':
    'Die Quelle gehört zu {count} Fällen ({cases}); sie wurde eine eigene Studie, die Fälle wurden Studien ohne sie.',
  'refi.caseSourceMissing':
    '{count, plural, one {Eine genannte Quelle ist nicht im Projekt oder wurde nicht übernommen.} other {# genannte Quellen sind nicht im Projekt oder wurden nicht übernommen.}}',
  'refi.caseParts':
    '{count, plural, one {Ein Code oder eine Textstelle, auf die er verweist, wurde} other {# Codes und Textstellen, auf die er verweist, wurden}} nicht übernommen, oder er hat keine Studie.',
  'refi.caseMemo': 'Worauf dieser Fall verweist:',
  'refi.describedMemo': '{what, select, set {Auswahl} other {Merkmal}} „{name}“: {said}',
  'refi.caseCode':
    'Das ist ein Fall und zugleich ein Code, mit dem nichts codiert ist: er wurde nur als Studie übernommen.',
  'refi.variableGone': 'Ein Wert nennt kein Merkmal des Projekts: „{value}“.',
  'refi.variableTwice': 'Mehrere Werte kamen zusammen: {value}.',
  'refi.variableNoStudy':
    'Der Wert „{value}“ gehört zu einem Fall ohne Namen, der keine Quelle hat.',
  'refi.setNotes':
    '{count, plural, one {Eine Notiz daraus fehlt} other {# Notizen daraus fehlen}} in ihr: Eine Auswahl enthält Dokumente oder Codes. {count, plural, one {Sie kam als Memo} other {Sie kamen als Memos}} zu dem, wovon {count, plural, one {sie handelt} other {sie handeln}}, sonst zum Review.',
  'refi.setMissing':
    '{count, plural, one {Eines daraus ist} other {# daraus sind}} nicht im Projekt oder wurden nicht übernommen.',
  'refi.setEmpty': 'Es ist nichts darin, darum kam sie nicht mit.',
  'refi.datesLeft':
    'Wann {count, plural, one {eine Sache} other {# Dinge}} gemacht oder geändert {count, plural, one {wurde} other {wurden}}, kam nicht mit ({codings, plural, one {# Codierung} other {# Codierungen}}, {notes, plural, one {# Notiz} other {# Notizen}}, {others, plural, one {# anderes} other {# andere}}), auch nicht, wer was zuletzt änderte: Hier ist alles zu dem Zeitpunkt gemacht, zu dem es hereinkommt.',
  'refi.linksLeft':
    '{count, plural, one {Eine Verknüpfung} other {# Verknüpfungen}}, von {count, plural, one {der} other {denen}} ein Ende fehlt oder nicht übernommen wurde, {count, plural, one {fehlt} other {fehlen}} auch.',
  'refi.linkMemo': 'Verknüpfung mit {target}{name, select, none {} other {: {name}}}',
  'refi.graphHere': 'Eine Karte dieses Namens ist schon da; sie wurde kein zweites Mal angelegt.',
  'refi.graphLook':
    'Es wurde eine Karte aus Codes und eigenen Knoten: Formen, Farben und Arten von Linien wurden nicht übernommen.',
  'refi.edgesLeft':
    '{count, plural, one {Eine Linie} other {# Linien}} ohne zwei verschiedene Enden {count, plural, one {wurde} other {wurden}} nicht übernommen.',
  'refi.doubtMoved':
    'Das Zitat steht nicht an seiner Stelle im Text; die Textstelle liegt jetzt dort, wo das Zitat steht.',
  'refi.doubtTimed':
    'Markiert war ein Abschnitt der Aufnahme ({time}); die Textstelle liegt jetzt dort, wo nach den Zeiten des Transkripts seine Worte stehen.',
  'refi.doubtNotFound':
    'Der Name ist so lang wie die Textstelle, aber dort steht anderes; sie liegt, wo die Positionen es sagen.',
  'refi.doubtCounting':
    'Programme zählen Positionen verschieden, und nichts in der Datei sagt, wie hier gezählt wurde; die erste Lesart gilt.',
} as const satisfies Translated<typeof refiMessages>;
