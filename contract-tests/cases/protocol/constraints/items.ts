/**
 * Cases of `minItems`, `maxItems` and `uniqueItems` of a parameter that holds a JSON array as one text.
 *
 *     Names=["item1","item2"]   contentMediaType: application/json, contentSchema: { type: array, maxItems: 100 }
 */
import { isObject } from '../../../../contract/document.ts';
import type { CallLiteral } from '../../written-case.ts';
import type { Constrained } from './constrained.ts';

/** The cases of all three. */
export function ofItems(one: Constrained): CallLiteral[] {
  const schema = one.value('contentSchema');
  if (!isObject(schema)) return [];
  const { minItems, maxItems, uniqueItems } = schema;
  return [
    ...(typeof minItems === 'number' ? ofCount(one, 'minItems', minItems, minItems - 1) : []),
    ...(typeof maxItems === 'number' ? ofCount(one, 'maxItems', maxItems, maxItems + 1) : []),
    ...(uniqueItems === true ? ofRepeats(one) : []),
  ];
}

function ofCount(one: Constrained, keyword: string, legal: number, illegal: number): CallLiteral[] {
  const of = (count: number) => ({
    clause: one.clauseAt(`/contentSchema/${keyword}`),
    slug: `${keyword}-${count}`,
    value: JSON.stringify(Array.from({ length: count }, (_, i) => `item${i + 1}`)),
  });
  return [
    one.accepted({ ...of(legal), title: `${one.called} with ${counted(legal)} is accepted` }),
    ...one.rejected(keyword, {
      ...of(illegal),
      title: `${one.called} with ${counted(illegal)} is rejected`,
    }),
  ];
}

function ofRepeats(one: Constrained): CallLiteral[] {
  return one.rejected('uniqueItems', {
    clause: one.clauseAt('/contentSchema/uniqueItems'),
    slug: 'repeated-item',
    title: `${one.called} with the same item twice is rejected`,
    value: JSON.stringify(['item1', 'item1']),
  });
}

function counted(items: number): string {
  return `${items} item${items === 1 ? '' : 's'}`;
}
