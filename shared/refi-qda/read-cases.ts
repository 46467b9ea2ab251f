/** What a project says of its sources beside their coding: cases, variables, sets and links. */
import { childrenOf, descriptionOf, guidOf, refsOf, wordsOf } from './element.ts';
import type { RefiCase, RefiLink, RefiSet, RefiVariable, VariableValue } from './model.ts';
import type { XmlElement } from './xml-tree.ts';

export function readVariable(variable: XmlElement): RefiVariable {
  return {
    guid: guidOf(variable, 'guid'),
    name: wordsOf(variable, 'name'),
    description: descriptionOf(variable),
  };
}

export function readCase(element: XmlElement): RefiCase {
  return {
    guid: guidOf(element, 'guid'),
    name: wordsOf(element, 'name').trim(),
    description: descriptionOf(element),
    values: valuesOf(element),
    sources: refsOf(element, 'SourceRef'),
    codes: refsOf(element, 'CodeRef'),
    selections: refsOf(element, 'SelectionRef'),
  };
}

/** The values that are not empty, in words whatever their type. */
export function valuesOf(element: XmlElement): readonly VariableValue[] {
  return childrenOf(element, 'VariableValue').flatMap((value) => {
    const words = value.children.find(({ name }) => /Value$/.test(name))?.text.trim() ?? '';
    const variable = refsOf(value, 'VariableRef')[0] ?? '';
    return words === '' ? [] : [{ variable, value: words }];
  });
}

export function readSet(set: XmlElement): RefiSet {
  return {
    guid: guidOf(set, 'guid'),
    name: wordsOf(set, 'name').trim(),
    description: descriptionOf(set),
    codes: refsOf(set, 'MemberCode'),
    sources: refsOf(set, 'MemberSource'),
    notes: refsOf(set, 'MemberNote'),
  };
}

export function readLink(link: XmlElement): RefiLink {
  return {
    name: wordsOf(link, 'name').trim(),
    origin: guidOf(link, 'originGUID'),
    target: guidOf(link, 'targetGUID'),
  };
}
