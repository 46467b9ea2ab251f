/** What a project says of its sources beside their coding: cases, variables, sets, links and graphs. */
import { childrenOf, descriptionOf, guidOf, refsOf, wordsOf } from './element.ts';
import type {
  RefiCase,
  RefiGraph,
  RefiLink,
  RefiSet,
  RefiVariable,
  VariableValue,
} from './model.ts';
import { positionOf } from './read-selection.ts';
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
    guid: guidOf(link, 'guid'),
    name: wordsOf(link, 'name').trim(),
    origin: guidOf(link, 'originGUID'),
    target: guidOf(link, 'targetGUID'),
  };
}

export function readGraph(graph: XmlElement): RefiGraph {
  return {
    guid: guidOf(graph, 'guid'),
    name: wordsOf(graph, 'name').trim(),
    vertices: childrenOf(graph, 'Vertex').map((vertex) => ({
      guid: guidOf(vertex, 'guid'),
      name: wordsOf(vertex, 'name').trim(),
      of: guidOf(vertex, 'representedGUID'),
      x: middle(vertex, 'firstX', 'secondX'),
      y: middle(vertex, 'firstY', 'secondY'),
    })),
    edges: childrenOf(graph, 'Edge').map((edge) => ({
      name: wordsOf(edge, 'name').trim(),
      of: guidOf(edge, 'representedGUID'),
      from: guidOf(edge, 'sourceVertex'),
      to: guidOf(edge, 'targetVertex'),
    })),
  };
}

/** Between two corners, or at the one that is told; not a number where none is. */
function middle(vertex: XmlElement, first: string, second: string): number {
  const [from, to] = [positionOf(vertex, first), positionOf(vertex, second)];
  return Number.isNaN(to) ? from : Math.round((from + to) / 2);
}
