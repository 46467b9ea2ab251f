/** Fields that come with the program, for reviews that begin; in the language that is spoken when they are taken. */
import { t } from '../messages/all-messages.ts';
import type { Field } from '../records/field.ts';

/** A field of a template. */
export type TemplateField = Pick<
  Field,
  'guidance' | 'kind' | 'maximum' | 'minimum' | 'name' | 'options' | 'required' | 'several' | 'unit'
> & { readonly attribute?: string };

export interface FieldTemplate {
  readonly id: 'qualitative' | 'service' | 'short';
  readonly name: string;
  readonly fields: readonly TemplateField[];
}

/** The templates, in the order in which they are offered. */
export function shippedTemplates(): readonly FieldTemplate[] {
  const words = (
    key: 'aim' | 'analysis' | 'funding' | 'period' | 'provided' | 'provider',
  ): TemplateField => ({
    name: t(`template.field.${key}`),
    kind: 'text',
    guidance: t(`template.guidance.${key}`),
  });
  const place = (key: 'country' | 'method' | 'participants' | 'setting'): TemplateField => ({
    name: t(`template.field.${key}`),
    kind: 'text',
    guidance: t(`template.guidance.${key}`),
    attribute: key,
  });
  const choice = (key: 'collection' | 'mode' | 'sampling', several: boolean): TemplateField => ({
    name: t(`template.field.${key}`),
    kind: 'choice',
    guidance: t(`template.guidance.${key}`),
    options: t(`template.options.${key}`).split('\n'),
    ...(several ? { several } : {}),
  });
  const asked = (key: 'ethics' | 'reflexivity'): TemplateField => ({
    name: t(`template.field.${key}`),
    kind: 'boolean',
    guidance: t(`template.guidance.${key}`),
  });
  const number: TemplateField = {
    name: t('template.field.number'),
    kind: 'number',
    guidance: t('template.guidance.number'),
    minimum: 1,
  };
  const duration: TemplateField = {
    name: t('template.field.duration'),
    kind: 'number',
    guidance: t('template.guidance.duration'),
    unit: t('template.unit.weeks'),
    minimum: 0,
  };
  return [
    {
      id: 'qualitative',
      name: t('template.qualitative'),
      fields: [
        words('aim'),
        place('country'),
        place('setting'),
        place('participants'),
        number,
        choice('sampling', true),
        choice('collection', true),
        words('period'),
        place('method'),
        words('analysis'),
        asked('reflexivity'),
        asked('ethics'),
        words('funding'),
      ],
    },
    {
      id: 'short',
      name: t('template.short'),
      fields: [place('country'), place('setting'), place('participants'), number, place('method')],
    },
    {
      id: 'service',
      name: t('template.service'),
      fields: [
        words('aim'),
        place('country'),
        place('setting'),
        words('provided'),
        words('provider'),
        choice('mode', true),
        duration,
        place('participants'),
        number,
      ],
    },
  ];
}
