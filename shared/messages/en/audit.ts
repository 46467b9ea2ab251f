export const auditMessages = {
  'audit.create-review': 'Started the review “{title}”',
  'audit.save-from-memory':
    'Saved {count, plural, one {a record} other {# records}} from the screen when the storage was gone; how they came about is not in this file',
  'audit.open-file': 'Opened from the file {file}',
  'audit.edit-review': 'Changed the description of the review',
  'audit.state-flow-number': 'Set “{name}” of the flow diagram to {value}',
  'audit.clear-flow-number': 'Let “{name}” of the flow diagram be counted again',
  'audit.add-flow-item': 'Added “{name}” to “{list}” of the flow diagram',
  'audit.remove-flow-item': 'Removed “{name}” from “{list}” of the flow diagram',
  'audit.set-flow-columns': 'Changed the columns of the flow diagram',
  'audit.name-reviewer': 'Changed a reviewer’s name to {name}',
  'audit.import-studies':
    'Imported {studies, plural, =0 {no study} one {# study} other {# studies}} and {documents, plural, one {# document} other {# documents}}',
  'audit.import-decided':
    'Imported {studies, plural, =0 {no study} one {# study} other {# studies}} and {documents, plural, one {# document} other {# documents}}, and took over {decisions, plural, one {# decision} other {# decisions}} made in {from}',
  'audit.add-search': 'Added “{source}” to the search log',
  'audit.edit-search': 'Edited the search in {source}: {fields}',
  'audit.save-query': 'Saved the question “{name}”',
  'audit.change-query': 'Changed the question “{name}”',
  'audit.remove-query': 'Removed the question “{name}”',
  'audit.rate-study':
    'Rated {rates, select, richness {the data richness} other {the closeness to the question}} of {study}: {value, plural, =0 {not rated} other {#}}',
  'audit.add-step': 'Added step {number} of sampling',
  'audit.change-step': 'Changed step {number} of sampling',
  'audit.move-step': 'Made step {number} of sampling step {to}',
  'audit.remove-step': 'Removed step {number} of sampling',
  'audit.sample-by-steps':
    'Sampled {count, plural, =0 {no study} one {# study} other {# studies}} for the synthesis by steps',
  'audit.sample-by-hand':
    '{how, select, hand {Sampled {study} by hand: {reason}} left {Left {study} out of the sample: {reason}} other {Left it to the steps to sample {study}}}',
  'audit.set-sampling':
    '{on, select, yes {Let only sampled studies count in the synthesis} other {Let all included studies count in the synthesis}}',
  'audit.make-group': 'Made the group of participants “{name}”',
  'audit.rename-group': 'Renamed the group “{name}” to “{to}”',
  'audit.describe-group': 'Changed whom the group “{name}” holds',
  'audit.move-group': 'Moved the group “{name}” to place {to} of the list',
  'audit.merge-groups': 'Merged the group “{name}” into “{into}”',
  'audit.remove-group': 'Removed the group “{name}”',
  'audit.give-group':
    'Gave the group “{name}” to {count, plural, one {an excerpt: {quote}} other {# excerpts, the last {quote}}}',
  'audit.take-group':
    'Took the group “{name}” from {count, plural, one {an excerpt: {quote}} other {# excerpts, the last {quote}}}',
  'audit.tie-speaker': 'Counted {speaker} in “{document}” to the group “{name}”',
  'audit.untie-speaker': 'No longer counted {speaker} in “{document}” to the group “{name}”',
  'audit.make-set':
    'Made the set “{name}” of {studies, plural, =0 {no study} one {# study} other {# studies}}{documents, plural, =0 {} one { and # document} other { and # documents}}',
  'audit.make-rule-set': 'Made the set “{name}” by conditions',
  'audit.rename-set': 'Renamed the set “{name}” to “{to}”',
  'audit.change-set': 'Changed the conditions of the set “{name}”',
  'audit.add-to-set':
    'Added {count, plural, one {{first}} other {#, the first {first},}} to the set “{name}”',
  'audit.take-from-set':
    'Took {count, plural, one {{first}} other {#, the first {first},}} out of the set “{name}”',
  'audit.remove-set': 'Removed the set “{name}”',
  'audit.write-finding': 'Wrote the finding “{statement}”',
  'audit.edit-finding':
    '{of, select, statement {Reworded the finding} other {Changed the note of the finding}} “{statement}”',
  'audit.settle-finding':
    '{settled, select, yes {Held the finding “{statement}” for done} other {Took up the finding “{statement}” again}}',
  'audit.move-finding':
    'Moved the finding “{statement}”{under, select, yes { to “{theme}”} other {}}',
  'audit.merge-findings': 'Merged the finding “{statement}” into “{into}”',
  'audit.separate-finding': 'Separated the finding “{statement}” again',
  'audit.split-finding': 'Split “{created}” off the finding “{statement}”',
  'audit.remove-finding': 'Removed the finding “{statement}”',
  'audit.rest-finding': 'Rested the finding “{statement}” on {codes}',
  'audit.unrest-finding': 'Took {codes} from what the finding “{statement}” rests on',
  'audit.support-finding':
    '{count, plural, one {“{quote}”} other {# excerpts}} {stance, select, supports {{count, plural, one {supports} other {support}}} contradicts {{count, plural, one {contradicts} other {contradict}}} other {{count, plural, one {qualifies} other {qualify}}}} the finding “{statement}”',
  'audit.unsupport-finding':
    'Took back how {count, plural, one {an excerpt stands} other {# excerpts stand}} to the finding “{statement}”',
  'audit.note-support': 'Noted on an excerpt of the finding “{statement}”',
  'audit.adjust-study':
    '{how, select, added {{study} contributes to the finding “{statement}”: {note}} left {{study} was left out of the finding “{statement}”: {note}} other {{study} contributes to the finding “{statement}” by its excerpts again}}',
  'audit.assess-finding':
    'Assessed {component, select, methods {methodological limitations} coherence {coherence} adequacy {adequacy} other {relevance}} of the finding “{statement}”: {level, select, none {no or very minor concerns} minor {minor concerns} moderate {moderate concerns} serious {serious concerns} other {open}}',
  'audit.rate-confidence':
    'Rated the confidence in the finding “{statement}”: {level, select, high {high} moderate {moderate} low {low} veryLow {very low} other {open}}',
  'audit.dismiss-remarks':
    'Put {count, plural, one {a remark} other {# remarks}} on the finding “{statement}” aside',
  'audit.recall-remarks':
    'Brought {count, plural, one {a remark} other {# remarks}} on the finding “{statement}” back',
  'audit.choose-finding-fields':
    'Chose {of, select, participants {where the number of participants is read} other {what stands beside the relevance of findings}}',
  'audit.ask-sensitivity':
    '{of, select, reported {Put into the methods section what the synthesis rests on} unreported {Took out of the methods section what the synthesis rests on} any {Chose that concerns by any instrument count where studies are left out} instrument {Chose that concerns by {instrument} count where studies are left out} other {Chose from which concerns on studies are left out together: {concern, select, minor {any} moderate {moderate or serious} other {serious}}}}',
  'audit.name-version': 'Named the codebook as it stands: “{name}”',
  'audit.edit-version':
    '{of, select, note {Changed the note of the codebook version “{name}”} other {Renamed the codebook version “{before}” to “{name}”}}',
  'audit.remove-version': 'Removed the codebook version “{name}”',
  'audit.make-sheet': 'Began the sheet “{name}” of the write-up',
  'audit.rename-sheet': 'Renamed the sheet “{before}” of the write-up to “{name}”',
  'audit.remove-sheet': 'Removed the sheet “{name}” of the write-up',
  'audit.add-part':
    'Put {part, select, heading {a heading} text {a paragraph} quote {a quote} finding {a finding} table {a table} other {a figure}} into “{name}”',
  'audit.add-to-sheet':
    '{isNew, select, yes {Began the sheet “{name}” of the write-up with {count, plural, one {{part, select, quote {a quote} finding {a finding} table {a table} figure {a figure} other {a paragraph}}} other {{part, select, quote {{count} quotes} finding {{count} findings} table {{count} tables} figure {{count} figures} other {{count} paragraphs}}}}} other {Put {count, plural, one {{part, select, quote {a quote} finding {a finding} table {a table} figure {a figure} other {a paragraph}}} other {{part, select, quote {{count} quotes} finding {{count} findings} table {{count} tables} figure {{count} figures} other {{count} paragraphs}}}} into “{name}”}}',
  'audit.choose-part':
    'Chose {which, select, layer {whose coding} include {which studies} gridId {which grid} instrumentId {which instrument} mapId {which map} other {what}} {part, select, table {a table} other {a figure}} in “{name}” is of',
  'audit.write-part': 'Wrote in “{name}”: {text}',
  'audit.level-part': 'Set the heading “{text}” in “{name}” to level {level}',
  'audit.move-part':
    'Moved {part, select, heading {a heading} text {a paragraph} quote {a quote} finding {a finding} table {a table} other {a figure}} {by, select, up {up} other {down}} in “{name}”',
  'audit.remove-part':
    'Took {part, select, heading {a heading} text {a paragraph} quote {a quote} finding {a finding} table {a table} other {a figure}} out of “{name}”',
  'audit.make-grid':
    'Made the {kind, select, translation {translation table} other {framework matrix}} “{name}”',
  'audit.edit-grid':
    '{of, select, note {Changed the note of the grid “{name}”} rows {Put the rows of the grid “{name}” in another order} other {Renamed the grid “{before}” to “{name}”}}',
  'audit.remove-grid': 'Removed the grid “{name}”',
  'audit.add-columns': 'Chose {codes} as columns of the grid “{name}”',
  'audit.take-columns': 'Took {codes} from the columns of the grid “{name}”',
  'audit.move-column': 'Moved the column “{code}” of the grid “{name}”',
  'audit.write-cell':
    '{emptied, select, yes {Took away} other {Wrote}} {of, select, first {the first-order words} second {the second-order words} other {{kind, select, translation {the translation} other {the summary}}}} of “{code}” {over, select, yes {over all studies} other {in {study}}} (grid “{grid}”)',
  'audit.confirm-cell': 'What is written on “{code}” in {study} still holds (grid “{grid}”)',
  'audit.relate-concept':
    '{relation, select, open {Left open how the studies’ words for “{code}” go together} reciprocal {The studies’ words for “{code}” are reciprocal} refutational {The studies’ words for “{code}” are refutational} other {The studies’ words for “{code}” make a line of argument}} (grid “{grid}”)',
  'audit.write-entry':
    '{what, select, emptied {Emptied the text of} other {Wrote the text of}} item {item} of {checklist}',
  'audit.place-entry': 'Placed item {item} of {checklist} in the manuscript: {place}',
  'audit.mark-entry':
    'Item {item} of {checklist} {state, select, done {is reported} notApplicable {does not apply} other {is open again}}',
  'audit.take-entries':
    'Took what the data say as the text of {count, plural, one {one item} other {# items}} of {checklist}',
  'audit.make-map': 'Made the thematic map “{name}”',
  'audit.edit-map':
    '{of, select, size {Nodes of the map “{name}” show {size, select, excerpts {their excerpts} studies {their studies} other {one size}}} meets {{meets, plural, =0 {Nodes of the map “{name}” that meet are joined no more} one {Nodes of the map “{name}” that meet are joined} other {Nodes of the map “{name}” that meet at least # times are joined}}} note {Changed the note of the map “{name}”} other {Renamed the map “{before}” to “{name}”}}',
  'audit.remove-map': 'Removed the thematic map “{name}”',
  'audit.put-nodes': 'Moved {count, plural, one {{nodes}} other {# nodes}} on the map “{map}”',
  'audit.arrange-map':
    '{how, select, aligned {Aligned} other {Arranged}} {count, plural, one {# node} other {# nodes}} of the map “{map}”',
  'audit.leave-out': 'Left {codes} out of the map “{map}”',
  'audit.put-back': 'Put {codes} back on the map “{map}”',
  'audit.close-branch': 'Left out what is under {codes} on the map “{map}”',
  'audit.open-branch': 'Showed what is under {codes} on the map “{map}”',
  'audit.add-idea': 'Put the node “{node}” on the map “{map}”',
  'audit.edit-idea': 'Changed the node “{before}” of a map to “{node}”',
  'audit.take-off': 'Took {count} nodes and arrows off the map “{map}”',
  'audit.remove-idea': 'Removed the node “{node}” from a map',
  'audit.draw-arrow':
    'Drew an arrow from “{from}” to “{to}”{named, select, yes {: {label}} other {}}',
  'audit.name-arrow': 'Named the arrow from “{from}” to “{to}”: {label}',
  'audit.quote-arrow':
    'Put {count, plural, one {an excerpt} other {# excerpts}} behind the arrow from “{from}” to “{to}”',
  'audit.unquote-arrow':
    'Took {count, plural, one {an excerpt} other {# excerpts}} from behind the arrow from “{from}” to “{to}”',
  'audit.remove-arrow': 'Removed the arrow from “{from}” to “{to}”',
  'audit.begin-recode':
    'Began to code {count, plural, one {a document} other {# documents}} again{drawn, select, yes {, drawn from {from} by the seed {seed}} other {}}',
  'audit.finish-recode':
    'Finished coding {count, plural, one {a document} other {# documents}} again',
  'audit.stop-recode': 'Stopped coding {count, plural, one {a document} other {# documents}} again',
  'audit.code-again': 'In a second coding: {what}',
  'audit.remove-search': 'Removed the search in {source} from the log',
  'audit.merge-duplicates':
    'Merged {count, plural, one {a duplicate} other {# duplicates}}, the first with {study}',
  'audit.separate-duplicates':
    'Separated {count, plural, one {a duplicate} other {# duplicates}} again: {study}',
  'audit.join-reports':
    '{count, plural, one {Joined another report to {study}: {report}} other {Joined # further reports to {study}, the first {report}}}',
  'audit.separate-reports':
    'Made {count, plural, one {a report a study of its own} other {# reports studies of their own}} again: {study}',
  'audit.open-study-circle':
    'Kept {study}; the records it was merged with in a circle stay with it',
  'audit.confirm-duplicates':
    'Confirmed {count, plural, one {a duplicate} other {# duplicates}}: {study}',
  'audit.mark-distinct': 'Marked {count} studies as different publications: {study}',
  'audit.screen-study':
    '{decision, select, include {Included} exclude {Excluded} other {Maybe:}} {study} {stage, select, fullText {at the full text} other {on title and abstract}}',
  'audit.screen-study-why':
    'Excluded {study} {stage, select, fullText {at the full text} other {on title and abstract}}: {why}',
  'audit.clear-screening':
    'Took back the decision on {study} {stage, select, fullText {at the full text} other {on title and abstract}}',
  'audit.settle-screening':
    'Settled {study} {stage, select, fullText {at the full text} other {on title and abstract}}: {decision, select, include {included} exclude {excluded} other {still open}}',
  'audit.add-fields':
    '{count, plural, one {Added the field “{name}”} other {Added # fields to extract, the first “{name}”}}',
  'audit.edit-field': 'Changed the field “{name}”',
  'audit.remove-fields':
    'Removed {count, plural, one {the field “{name}”} other {# fields to extract, the first “{name}”}}',
  'audit.move-field': 'Moved the field “{name}”',
  'audit.extract-value':
    '{what, select, takenBack {Took back what was extracted as {field} of {study}} note {Changed the note on {field} of {study}} passages {Changed the passages for {field} of {study}} other {Extracted {field} of {study}: {value}}}',
  'audit.settle-extraction': 'Settled {field} of {study}: {value}',
  'audit.set-extractors':
    'Each study is extracted by {extractors, plural, one {one reviewer} other {# reviewers}}',
  'audit.take-instrument': 'Took the instrument {name} to appraise studies by',
  'audit.make-instrument':
    'Made the instrument “{name}” with {items, plural, one {one item} other {# items}}',
  'audit.edit-instrument': 'Changed the instrument “{name}”',
  'audit.score-instrument':
    '{scored, select, yes {Switched on} other {Switched off}} counting the answers without a concern by “{name}”',
  'audit.retire-instrument':
    '{retired, select, yes {Ended} other {Resumed}} appraising by “{name}”',
  'audit.remove-instrument': 'Removed the instrument “{name}”',
  'audit.add-item': 'Added the item “{item}” to “{instrument}”',
  'audit.edit-item': 'Changed the item “{item}” of “{instrument}”',
  'audit.move-item': 'Moved the item “{item}” of “{instrument}”',
  'audit.remove-item':
    '{removed, select, yes {Took the item “{item}” off “{instrument}”} other {Put the item “{item}” back on “{instrument}”}}',
  'audit.appraise-item':
    '{what, select, takenBack {Took back the answer to “{item}” on {study}} reason {Changed the reason for “{item}” on {study}} passages {Changed the passages for “{item}” on {study}} other {Appraised {study}, “{item}”: {answer}}}',
  'audit.leave-items':
    'Left {count, plural, one {an item} other {# items}} of {instrument} on {study} without an answer',
  'audit.settle-appraisal': 'Settled “{item}” on {study}: {answer}',
  'audit.set-appraisers':
    'Each study is appraised by {appraisers, plural, one {one reviewer} other {# reviewers}}',
  'audit.import-characteristics':
    'Took {values, plural, one {a value} other {# values}} of {studies, plural, one {a study} other {# studies}} over from {file}{fields, plural, =0 {} one {, and made a field} other {, and made # fields}}',
  'audit.write-agreed':
    'Wrote {count, plural, one {an agreed value} other {# agreed values}} on their studies',
  'audit.write-inclusions':
    'Wrote the outcome of screening on {count, plural, one {a study} other {# studies}}',
  'audit.leave-out-words':
    'Left {count, plural, =0 {no word} one {# word} other {# words}} out of word frequencies',
  'audit.set-keywords':
    'Marked {count, plural, =0 {no word} one {# word} other {# words}} for {speaksFor, select, include {inclusion} other {exclusion}} while screening',
  'audit.set-screeners':
    'Each study is screened by {screeners, plural, one {one reviewer} other {# reviewers}}',
  'audit.add-reason': 'Added the reason for exclusion “{reason}”',
  'audit.word-reason': 'Reworded a reason for exclusion: “{reason}”',
  'audit.retire-reason': 'Stopped offering the reason for exclusion “{reason}”',
  'audit.begin-likely-first': 'Began to screen likely includes first',
  'audit.end-likely-first': 'Screened likely includes first no longer',
  'audit.begin-criteria':
    'Began the eligibility criteria with {framework, select, spider {SPIDER} pico {PICo} other {PEO}}',
  'audit.add-criterion': 'Added an eligibility criterion: {criterion}',
  'audit.edit-criterion': 'Changed the eligibility criterion {criterion}: {fields}',
  'audit.tie-criterion': 'Tied the eligibility criterion {criterion} to the reason “{reason}”',
  'audit.untie-criterion': 'Tied the eligibility criterion {criterion} to no reason any more',
  'audit.remove-criterion': 'Removed the eligibility criterion {criterion}',
  'audit.put-label': 'Labelled {study} “{label}”',
  'audit.take-label': 'Took the label “{label}” off {study}',
  'audit.rename-label': 'Renamed the label “{label}” to “{to}”',
  'audit.join-labels': 'Joined the label “{label}” with “{to}”',
  'audit.remove-label':
    'Removed the label “{label}”, which {count, plural, =0 {no study} one {# study} other {# studies}} had',
  'audit.auto-code':
    'Coded {count, plural, one {a passage} other {# passages}} as “{code}”, found by {rule}',
  'audit.mark-findings':
    'Marked {count, plural, =0 {no section} one {a section} other {# sections}} of “{document}” as findings',
  'audit.carry-over':
    'Took {count, plural, one {an excerpt} other {# excerpts}} over from “{from}” to “{document}”',
  'audit.take-marks':
    'Took {count, plural, =0 {} one {a mark} other {# marks}}{note, plural, =0 {} other {{count, plural, =0 {} other { and }}notes}} over from the file of “{document}”',
  'audit.correct-text':
    'Corrected “{was}” to “{words}”{others, plural, =0 {} one { and # other place} other { and # other places}} in “{document}”{gave, select, yes {: {reason}} other {}}',
  'audit.restore-text':
    'Took {count, plural, one {the correction} other {# corrections, the first}} of “{was}” to “{words}” back in “{document}”',
  'audit.keep-correction': 'Kept “{words}” as the correction of “{was}”',
  'audit.edit-study': 'Edited {study}: {fields}',
  'audit.remove-studies': 'Removed {count, plural, one {{study}} other {# studies}}',
  'audit.link-document': 'Linked “{document}” to {study}',
  'audit.rename-document': 'Renamed the document “{before}” to “{after}”',
  'audit.remove-document': 'Removed the document “{document}”',
  'audit.apply-coding': 'Coded as “{code}”: {quote}',
  'audit.code-in-vivo': 'Coded in vivo as “{code}”: {quote}',
  'audit.uncode':
    '{count, plural, one {Uncoded {code}: “{quote}”} other {Uncoded {code} in # excerpts}}',
  'audit.remove-excerpts': 'Removed {count, plural, one {an excerpt} other {# excerpts}}: {quote}',
  'audit.move-boundary': 'Moved a boundary: “{before}” became “{after}”',
  'audit.set-construct-order':
    'Marked {count, plural, one {an excerpt} other {# excerpts}} as {order, select, participant {participants’ words} author {authors’ interpretation} other {of no construct order}}',
  'audit.write-memo': 'Wrote a memo on “{about}”: {body}',
  'audit.remove-memo': 'Removed a memo on “{about}”: {body}',
  'audit.star-quotes':
    'Chose {count, plural, one {a quote} other {# quotes}} to illustrate {codes}: {quote}',
  'audit.unstar-quotes':
    'Took {count, plural, one {a quote} other {# quotes}} off those that illustrate {codes}: {quote}',
  'audit.keep-codings':
    'Found that {count, plural, one {a passage} other {# passages}} coded as “{code}” still fit: {quote}',
  'audit.move-quote': 'Gave a quote that illustrates “{code}” another place: {quote}',
  'audit.retag-excerpts':
    'Gave {count, plural, one {an excerpt} other {# excerpts}} the code “{to}” in place of “{from}”',
  'audit.create-code':
    'Created the {kind, select, descriptive {descriptive theme} analytical {analytical theme} other {code}} “{code}”',
  'audit.add-codes':
    'Added {count, plural, =0 {no code} one {a code} other {# codes}} from a list{filled, plural, =0 {} one { and wrote on one that was there} other { and wrote on # that were there}}',
  'audit.import-project':
    'Took over a project ({from}): {documents, plural, =0 {no document} one {a document} other {# documents}} and {codes, plural, =0 {no code} one {a code} other {# codes}}',
  'audit.import-project-coding':
    'Took over {count, plural, =0 {passages} one {a coding} other {# codings}} of this reviewer from a project ({from})',
  'audit.import-project-memos':
    'Took over {count, plural, one {a memo} other {# memos}} of this reviewer from a project ({from})',
  'audit.import-segments':
    'Made {codes, plural, =0 {no code} one {a code} other {# codes}} for coded segments that came in ({from})',
  'audit.import-segments-coding':
    'Took over {count, plural, =0 {passages} one {a coding} other {# codings}} of this reviewer from a table of coded segments ({from})',
  'audit.import-segments-memos':
    'Took over {count, plural, one {a memo} other {# memos}} of this reviewer from a table of coded segments ({from})',
  'audit.import-project-removed':
    'Took away {count, plural, one {a coding} other {# codings}} of this reviewer that a project ({from}) does not have any more',
  'audit.rename-code': 'Renamed “{before}” to “{after}”',
  'audit.recolour-code': 'Recoloured “{code}”',
  'audit.define-code': 'Defined “{code}”: {fields}',
  'audit.move-code': 'Moved “{code}” under {to}',
  'audit.move-code-for': 'Moved “{code}” under {to}: {reason}',
  'audit.move-codes-for': 'Moved {count} codes under {to} ({codes}): {reason}',
  'audit.also-under':
    'Put {count, plural, one {“{codes}”} other {# codes ({codes})}} also under “{theme}”',
  'audit.not-under': 'Took “{code}” out of “{theme}”, where it had a further place',
  'audit.promote-code':
    'Made “{code}” {after, select, descriptive {a descriptive theme} analytical {an analytical theme} other {a code}}: {reason}',
  'audit.merge-codes': 'Merged {codes} into “{into}”',
  'audit.unmerge-code': 'Took “{code}” out of “{from}” again',
  'audit.split-code':
    'Split “{code}”: {count, plural, one {an excerpt} other {# excerpts}} to “{into}”',
  'audit.retire-code': 'Retired “{code}”',
  'audit.restore-code': 'Restored “{code}”',
  'audit.remove-code': 'Removed “{code}”',
  'audit.move-codes': 'Moved {count} codes under {to}: {codes}',
  'audit.recolour-codes': 'Recoloured {count} codes: {codes}',
  'audit.retire-codes': 'Retired {count} codes: {codes}',
  'audit.restore-codes': 'Restored {count} codes: {codes}',
  'audit.remove-codes': 'Removed {count} codes: {codes}',
  'audit.join-review': '{name} joined the review on this machine',
  'audit.add-reviewer': 'Added {name} to the team',
  'audit.answer-late-reviewer':
    '{maySee, select, everything {Showed {name} everything that is open} other {Kept colleagues’ coding from {name} until their own is released}}',
  'audit.remove-reviewer': 'Took {name} off the team',
  'audit.colour-reviewer': 'Changed the colour of {name}',
  'audit.set-team-rules': 'Changed the rules of the team',
  'audit.assign-documents':
    'Assigned {documents, plural, one {# document} other {# documents}} to {reviewers, plural, one {# reviewer} other {# reviewers}}',
  'audit.unassign': 'Took back {count, plural, one {an assignment} other {# assignments}}',
  'audit.set-assignment-status':
    'Marked {count, plural, one {a document} other {# documents}} as {status, select, open {not begun} coding {being coded} done {done} other {{status}}}',
  'audit.release-documents':
    'Released {count, plural, one {a document} other {# documents}}: coding on them is open to all',
  'audit.share-screening':
    'Shared out {count, plural, one {# record} other {# records}} for {stage, select, titleAbstract {title and abstract} other {full text}} to {people}{pilot, plural, =0 {} other {, # of them for all as a pilot set}} (seed {seed})',
  'audit.hand-over-screening':
    'Handed over {count, plural, one {# record} other {# records}} of {name} for {stage, select, titleAbstract {title and abstract} other {full text}} to {people} (seed {seed})',
  'audit.adopt-codes': 'Adopted {codes}',
  'audit.bring-in':
    'Brought in the work of {from}: {operations, plural, one {# change} other {# changes}}, {codings, plural, one {# coding} other {# codings}}',
  'audit.broughtInProject':
    'Brought in the project “{project}” of another program, with work of {from}: {codings, plural, =0 {no codings} one {# coding} other {# codings}}',
  'audit.broughtInSegments':
    'Brought in coded segments from “{segments}”, coding of {from}: {codings, plural, =0 {no codings} one {# coding} other {# codings}}',
  'audit.broughtInHidden': 'Brought in the work of {from}, some of it hidden at that time',
  'audit.go-back':
    'Named what was done after {dated, select, no {an earlier state} other {{when}}}: {operations, plural, one {# change} other {# changes}}',
  'audit.wentBack':
    'Went back: to the review as it was {dated, select, no {in an earlier state} other {on {when}}}; {operations, plural, one {# later change} other {# later changes}} set aside',
  'audit.cameForward':
    'Came forward: {operations, plural, one {# change} other {# changes}} made after {dated, select, no {an earlier state} other {{when}}} {operations, plural, one {counts} other {count}} again',
  'audit.settle':
    '{outcome, select, defer {Deferred} other {Settled}} {count, plural, one {a disagreement} other {# disagreements}} ({outcome, select, accept {one accepted} accept_all {all accepted} merge_boundaries {boundaries merged} other_code {another code} reject {rejected} defer {to be discussed} other {{outcome}}}): {quote} ({reason})',
  'audit.adopt-agreements':
    'Accepted {codings, plural, one {an agreed coding} other {# agreed codings}} into the consensus',
  'audit.withdraw-decisions': 'Withdrew {count, plural, one {a decision} other {# decisions}}',
  'audit.settle-conflict': 'Settled a conflict over {field}: {value}',
  'audit.bring-back': 'Brought “{what}” back',
  'audit.recode-removed': 'Read the removed code “{code}” as “{into}”',
  'audit.let-go':
    'Let go of {count, plural, one {# coding} other {# codings}} under “{what}”, which was removed',
  'audit.keep-as-it-is': 'Kept “{what}” as it is',
  'undone.apply-coding': '“{quote}” is no longer coded as “{code}”',
  'undone.code-in-vivo': '“{quote}” is no longer coded as “{code}”',
  'undone.uncode':
    '{count, plural, one {“{quote}” is coded as “{code}” again} other {# excerpts are coded as “{code}” again}}',
  'undone.remove-excerpts':
    '{count, plural, one {“{quote}” is an excerpt again} other {# excerpts are back, the last “{quote}”}}{coded, plural, =0 {} other {, coded as {codes}}}',
  'undone.remove-studies': '{count, plural, one {{study} is back} other {# studies are back}}',
  'undone.remove-document': 'The document “{document}” is back',
  'undone.remove-memo': 'The memo on “{about}” is back: {body}',
  'undone.unstar-quotes':
    '{count, plural, one {A quote illustrates} other {# quotes illustrate}} {codes} again: {quote}',
  'undone.remove-label':
    'The label “{label}” is back, on {count, plural, =0 {no study} one {# study} other {# studies}}',
  'undone.take-label': '{study} is labelled “{label}” again',
  'undone.remove-instrument': 'The instrument “{name}” is back',
  'undone.remove-step': 'Step {number} of sampling is back',
  'undone.remove-group': 'The group “{name}” is back',
  'undone.remove-set': 'The set “{name}” is back',
  'undone.remove-version': 'The codebook version “{name}” is back',
  'undone.remove-map': 'The thematic map “{name}” is back',
  'undone.remove-idea': 'The node “{node}” is back',
  'undone.remove-arrow': 'The arrow from “{from}” to “{to}” is back',
  'undone.remove-grid': 'The grid “{name}” is back',
  'undone.remove-finding': 'The finding “{statement}” is back',
  'undone.remove-query': 'The question “{name}” is back',
  'undone.remove-search': 'The search in {source} is back in the log',
  'undone.remove-flow-item': '“{name}” is back in “{list}” of the flow diagram',
  'undone.remove-reviewer': '{name} is back on the team',
  'undone.remove-code': '“{code}” is back',
  'undone.remove-codes': '{count} codes are back: {codes}',
  'audit.undo': 'Undid: {what}',
  'audit.redo': 'Redid: {what}',
  'audit.other': '{kind}',
  'audit.topLevel': 'the top level',
  'audit.noReason': 'no reason given',
} as const;
