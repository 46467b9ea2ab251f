import type { reviewErrorMessages } from '../en/errors-review.ts';
import type { Translated } from '../language.ts';

export const reviewErrorGerman = {
  'error.fileWithoutReview': 'Die Datei enthält kein Review. Nichts wurde geändert.',
  'error.notSavedAs':
    '„{name}“ konnte nicht gespeichert werden. Eine vorhandene Datei dieses Namens ist unverändert. Einen anderen Ort wählen und noch einmal speichern.',
  'error.browserJournal':
    'Ein Browser kann kein Sicherungsprotokoll und keine Sicherungen führen. Die Arbeit ist in diesem Browser gespeichert; zur Sicherheit eine Kopie des Reviews speichern.',
  'error.browserFolder':
    'Ein Browser kann keinen Ordner beobachten. Die eigene Arbeit als Datei senden und öffnen, was andere senden.',
  'error.browserBackup':
    'Es gibt keine Sicherung mit dem Namen „{name}“. Ein Browser bewahrt keine auf; stattdessen eine gespeicherte Datei öffnen.',
  'error.reviewGone': 'Dieses Review ist auf diesem Rechner nicht mehr vorhanden.',
  'error.damagedFile':
    'Diese Datei ist beschädigt ({part}). Nichts wurde geändert. Eine ältere Kopie oder eine Sicherung öffnen.',
  'error.documentGone': 'Dieses Dokument ist nicht mehr in diesem Review.',
  'error.codeGone': 'Dieser Code ist nicht mehr im Codebuch.',
  'error.notMerged': 'Dieser Code ist mit keinem anderen zusammengeführt.',
  'error.mergeHolds': '„{into}“ liegt unter „{code}“: erst herausbewegen, dann zusammenführen.',
  'error.colleaguesExcerpts':
    'Diese Textstellen gehören anderen und behalten deren Codes. Nichts wurde geändert.',
  'error.studyGone': 'Diese Studie ist nicht mehr in diesem Review.',
  'error.noReviewOpen': 'Es ist kein Review geöffnet.',
  'error.excerptGone': 'Diese Textstelle gibt es nicht mehr.',
  'error.otherPerson': 'Das ist jemand anderes. Nichts wurde geändert.',
  'error.memoGone': 'Dieses Memo gibt es nicht mehr.',
  'error.codeNameTooLong':
    'Der Name eines Codes kann {most} Zeichen haben; dieser hat {length}. Den Rest in die Definition schreiben.',
  'error.codeWithoutName': 'Ein Code braucht einen Namen.',
  'error.themeUnderCode':
    'Ein Thema kann nicht unter einem Code stehen. Den Code erst zum Thema machen.',
  'error.analyticalUnder':
    'Ein analytisches Thema kann nur unter einem anderen analytischen Thema stehen.',
  'error.belowItself': 'Ein Code kann nicht unter sich selbst stehen.',
  'error.reviewerHasCoded':
    'Diese Person hat in diesem Review codiert und bleibt auf der Liste. Nichts wurde geändert.',
  'error.ownBlinding': 'Was Sie sehen dürfen, legt jemand anderes fest. Nichts wurde geändert.',
  'error.reviewerWithoutName': 'Eine Person im Team braucht einen Namen. Nichts wurde geändert.',
  'error.textMissing':
    'Der Text dieses Dokuments fehlt auf diesem Rechner. Eine gespeicherte Kopie des Reviews öffnen, um ihn zurückzuholen.',
  'error.fieldName': 'Ein Feld kann nicht {field} heißen.',
  'error.alteredOwner':
    'Diese Datei wurde von Hand geändert: Jemand überschreibt darin die Codierungen einer anderen Person. Nichts wurde geändert. Um eine neue Datei bitten.',
  'error.alteredAnew':
    'Diese Datei wurde von Hand geändert: Sie legt neu an, was hier schon vorhanden ist. Nichts wurde geändert. Um eine neue Datei bitten.',
  'error.alteredTwice':
    'Diese Datei wurde von Hand geändert: Sie berichtet von Arbeit, die hier schon in anderer Form vorliegt. Nichts wurde geändert. Um eine neue Datei bitten.',
  'error.ownCodingOnly':
    'Jede Person kann nur eigene Codierungen festhalten. Nichts wurde geändert.',
  'error.recordGone': 'Das ist nicht mehr in diesem Review. Nichts wurde geändert.',
  'error.notOwner':
    'Das gehört jemand anderem und kann nur von dieser Person geändert werden. Nichts wurde geändert.',
  'error.anchor': 'Diese Wörter stimmen nicht mit dem Text überein. Nichts wurde geändert.',
  'error.invalidRecord':
    'Nicht gespeichert: {type} {field} ist nicht gültig ({reason}). Nichts wurde geändert.',
  'error.addressRefused':
    'Diese Adresse wurde nicht geöffnet: Nur einfache https-Adressen werden geöffnet. Nichts wurde geändert. Die Adresse in einen Browser kopieren, wenn sie vertrauenswürdig ist.',
  'error.keySetting':
    'Die Rechenarbeit, die diese Datei zum Prüfen einer Passphrase verlangt, entspricht nicht dem, was Themeloom tut: Sie würde zu lange dauern, zu viel Speicher brauchen oder nichts schützen. Die Datei wurde nicht geöffnet, und nichts wurde geändert.',
  'damage.line': '{name}, Zeile {line}',
  'damage.changes': '{place} ändert {field}',
  'damage.name': '{name} ist nicht, was der Name sagt',
  'error.putBelowItself': 'Ein Code kann nicht unter sich selbst abgelegt werden.',
  'error.codingGone': 'Diese Codierung gibt es nicht mehr.',
} as const satisfies Translated<typeof reviewErrorMessages>;
