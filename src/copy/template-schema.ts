// The form of a template as a JSON Schema. In: nothing. Out: the schema, made from the very form that templates are read by.
import { jsonSchemaOf } from './fields.js';
import { TEMPLATE_FORM } from './template-fields.js';

/** JSON Schema (draft 2020-12) of `template.yaml`. */
export function templateSchema(): object {
  return { title: 'banmian template', ...jsonSchemaOf(TEMPLATE_FORM) };
}
