/** Words of qualitative research that the dictionaries lack, in spellings that hold wherever English is written. */
export const fieldWords: readonly string[] = `
  agentic autoethnographic autoethnographies autoethnography caregiving codebook codebooks codings comorbidities comparator
  comparators constructionism constructivism constructivist covariate covariates COVID dialogical emic ethnographies
  ethnomethodological ethnomethodology etic explanandum explicitation fieldnote fieldnotes Foucauldian gatekeeping Glaserian
  habitus Heideggerian hermeneutic hermeneutical hermeneutically hermeneutics Husserlian idiographic interpretivism
  interpretivist interrater intersubjective intersubjectivity lifeworld lifeworlds liminal liminality memoing metaethnography
  metasyntheses metasynthesis multimorbidity nomothetic othering phenomenologically phenomenologies phenomenologist
  phenomenologists photovoice positionality postpositivism postpositivist poststructuralism poststructuralist preprint
  preprints psychosocial purposively salutogenesis salutogenic semistructured sociocultural sociodemographic Straussian subcode
  subcodes subtheme subthemes telehealth Themeloom transcriptionist transferability underreported wellbeing
`
  .trim()
  .split(/\s+/);
