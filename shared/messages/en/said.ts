/** What the data of a review say, in sentences for checklists and methods sections: what happened and nothing else (H2, H5). */
export const saidMessages = {
  'said.title': 'The title of the review is “{title}”.',
  'said.question': 'The question of the review: {question}',
  'said.approach': 'The authors say of their methods: {methods}',
  'said.strategies':
    'The log of searches holds the search strategy of {told} of {all, plural, one {# search} other {# searches}}.',
  'said.screened':
    '{stage, select, titleAbstract {On title and abstract} other {At the full text}} {records, plural, one {one record was} other {# records were}} decided on{people, select, none {} other { by {names}}}.',
  'said.screenedElsewhere':
    'Decisions on {count, plural, one {one of them} other {# of them}} were made in another program and taken over.',
  'said.screeningSettled':
    '{count, plural, one {One record was} other {# records were}} settled by a further decision.',
  'said.screeners':
    'The review asks for the decision of {count, plural, one {one person} other {# people}} on each record.',
  'said.screenedBlind':
    'It is set so that decisions of others are not shown until as many have decided.',
  'said.screeningAgreement':
    '{stage, select, titleAbstract {On title and abstract} other {At the full text}}, before anything was settled, {names} agreed on {observed} of the {studies, plural, one {one record} other {# records}} that both decided on (Cohen’s kappa {kappa}).',
  'said.recordsScreened':
    'Of {screened, plural, one {one record} other {# records}} from databases and registers that {screened, plural, one {was} other {were}} screened, {excluded} {excluded, plural, one {was} other {were}} excluded.',
  'said.assessed':
    '{assessed, plural, one {One of their reports was} other {# of their reports were}} assessed for eligibility at the full text{missing, plural, =0 {} other {; {missing} could not be retrieved}}.',
  'said.assessedOther':
    '{assessed, plural, one {One report} other {# reports}} found by other methods {assessed, plural, one {was} other {were}} assessed.',
  'said.included':
    '{studies, plural, =0 {No study was included.} one {One study was included.} other {# studies were included.}}',
  'said.stillOpen':
    '{count, plural, one {One record is} other {# records are}} not decided on yet.',
  'said.excludedReports':
    '{count, plural, one {One report was} other {# reports were}} excluded at the full text{has, select, yes {: {reasons}} other {}}.',
  'said.reasonCount': '{name} ({count})',
  'said.studies':
    '{how, select, included {{count, plural, one {One study counts} other {# studies count}} for the synthesis.} other {The review holds {count, plural, one {one study} other {# studies}}; inclusion was not decided yet.}}',
  'said.years':
    '{span, select, one {{told, plural, one {The one that states a year was} other {The {told} of {all} that state a year were}} published in {first}.} other {The {told} of {all} that state a year were published from {first} to {last}.}}',
  'said.countries': 'Countries, as stated by {told} of {all}: {countries}.',
  'said.manyCountries': '{told} of {all} state a country; there are {count} countries.',
  'said.participants': '{told} of {all} state a number of participants, {total} in all.',
  'said.fields':
    '{count, plural, one {One thing was} other {# things were}} to be extracted of each study: {fields}.',
  'said.extracted':
    '{names} extracted data of {studies} of {all, plural, one {# study} other {# studies}}.',
  'said.extractors':
    'The review asks for the extraction by {count, plural, one {one person} other {# people}} of each study.',
  'said.extractionSettled':
    '{count, plural, one {One value that was extracted differently was} other {# values that were extracted differently were}} settled.',
  'said.instrument':
    '{name}{has, select, yes { ({from})} other {}}, with {count, plural, one {one item} other {# items}}: {items}.',
  'said.appraised':
    '{names} appraised studies by {instrument}; {done} of {all, plural, one {# study is} other {# studies are}} appraised in full.',
  'said.appraisers':
    'The review asks for the appraisal by {count, plural, one {one person} other {# people}} of each study.',
  'said.appraisalSettled':
    '{count, plural, one {One answer that differed was} other {# answers that differed were}} settled.',
  'said.concerns':
    '{any, select, yes {By {instrument}, {studies} of {all, plural, one {# study has} other {# studies have}} moderate or serious concerns: {items}.} other {By {instrument}, no moderate or serious concern was found over what was appraised.}}',
  'said.concernItem': '{item} ({count, plural, one {# study} other {# studies}})',
  'said.sections':
    'In {marked} of {all, plural, one {# document} other {# documents}} the sections that tell findings were marked as what is to be coded.',
  'said.people':
    '{work, select, screened {Records were screened by {names}.} extracted {Data were extracted by {names}.} appraised {Studies were appraised by {names}.} other {{count, plural, one {One person} other {# people}} coded: {names}.}}',
  'said.coded':
    '{names} coded {excerpts, plural, one {one passage} other {# passages}} of {documents, plural, one {one document} other {# documents}} of {studies, plural, one {one study} other {# studies}} with {codes, plural, one {one code} other {# codes}}.',
  'said.codedByTwo':
    '{count, plural, one {One document was} other {# documents were}} coded by more than one person.',
  'said.codedBlind':
    'The review is set so that the coding of others is hidden on documents that are assigned and not released.',
  'said.reconciled':
    '{count, plural, one {One difference in coding was} other {# differences in coding were}} settled by a decision.',
  'said.deferred':
    '{count, plural, one {One difference was} other {# differences were}} looked at and put off.',
  'said.quotations':
    'Of {count, plural, one {one coded passage} other {# coded passages}}: {parts}.',
  'said.firstOrder': '{count} participants’ words (first order)',
  'said.secondOrder': '{count} authors’ interpretation (second order)',
  'said.noOrder': '{count} where it is not said whose words they are',
  'said.chosenQuotes':
    '{count, plural, one {One quote was} other {# quotes were}} chosen to illustrate codes and themes.',
  'said.codesAcross':
    '{count} of {all, plural, one {# code} other {# codes}} in use {count, plural, one {has} other {have}} passages of more than one study.',
  'said.themesAcross':
    '{count} of {all, plural, one {# theme} other {# themes}} {count, plural, one {has} other {have}} passages of more than one study.',
  'said.themes':
    '{under} of {codes, plural, one {# code} other {# codes}} stand under themes: {descriptive} descriptive and {analytical} analytical.',
  'said.defined':
    '{count} of {all, plural, one {# theme} other {# themes}} {count, plural, one {has} other {have}} a definition.',
  'said.reasoned':
    'Of {count, plural, one {one theme} other {# themes}} it is written down why a code became a theme, or a theme one of a higher kind.',
  'said.merged': '{count, plural, one {One code was} other {# codes were}} merged into others.',
  'said.grid':
    'In the {kind, select, translation {translation table} other {framework matrix}} “{name}” of {studies, plural, one {# study} other {# studies}} by {columns, plural, one {# code or theme} other {# codes and themes}}, {count, plural, one {one cell holds} other {# cells hold}} a {kind, select, translation {translation} other {summary}}.',
  'said.relation':
    '{relation, select, reciprocal {reciprocal} refutational {refutational} other {a line of argument}} ({count})',
  'said.relations': 'How the words of the studies for a concept go together: {parts}.',
  'said.quoted': '“{name}”',
  'said.themesNamed':
    '{count, plural, one {The {kind, select, analytical {analytical} other {descriptive}} theme is {names}.} other {The {kind, select, analytical {analytical} other {descriptive}} themes are {names}.}}',
  'said.manyThemes':
    'There are {count} {kind, select, analytical {analytical} other {descriptive}} themes.',
  'said.findings':
    '{count, plural, one {One review finding was} other {# review findings were}} written.',
  'said.confidence':
    'Confidence was rated by GRADE-CERQual for {count} of {all, plural, one {# finding} other {# findings}}: {parts}.',
  'said.confidenceCount':
    '{level, select, high {high} moderate {moderate} low {low} other {very low}} ({count})',
  'said.sensitivity':
    'To see what the synthesis rests on, these were left out one by one: {parts}.',
  'said.leftStudies': '{count, plural, one {the one study} other {each of the # studies}}',
  'said.leftConcerns':
    '{count, plural, one {the study} other {all # studies}} with {concern, select, minor {concerns} moderate {moderate or serious concerns} other {serious concerns}} by {instruments}',
  'said.leftAuthors': 'the authors’ words (second order)',
  'said.leftCoders': 'the coding of each of the {count} people who coded',
  'said.sensitivityCame':
    '{lost, plural, =0 {None} other {#}} of {kind, select, theme {{all, plural, one {# theme} other {# themes}}} other {{all, plural, one {# finding} other {# findings}}}} lost all excerpts by this; {single, plural, =0 {none rests} one {one rests} other {# rest}} on one study while nothing is left out.',
  'said.software': 'The review was worked on in Themeloom; this was written by version {version}.',
} as const;
