import { expect, test } from 'vitest';
import { addFields } from '../../../shared/commands/extraction-fields.ts';
import { readTemplate, writeTemplate } from '../../../shared/extraction/field-template.ts';
import { fieldsOf } from '../../../shared/extraction/review-fields.ts';
import { shippedTemplates } from '../../../shared/extraction/shipped-templates.ts';
import { extractionTeam } from '../../fixtures/extraction-team.ts';

test('S14 fields that are kept as a file are the same in another review', () => {
  for (const { fields } of shippedTemplates()) {
    const [from, to] = [extractionTeam(1, 1, fields), extractionTeam(1, 1, [])];
    const bytes = writeTemplate(fieldsOf(from.lead.log.snapshot));
    to.lead.log.run(addFields, { fields: readTemplate(bytes) });
    const asked = ({ lead }: typeof from) =>
      fieldsOf(lead.log.snapshot).map(({ id: _, ids: __, ...rest }) => rest);
    expect(asked(to)).toEqual(asked(from));
    expect(asked(to)).toHaveLength(fields.length);
  }
});

test('S14 what is no file of fields is refused in words', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const text of ['', '[]', '{"form":"themeloom fields","version":1,"fields":[{"name":3}]}'])
    expect(() => readTemplate(bytes(text))).toThrow('This file holds no fields');
});
