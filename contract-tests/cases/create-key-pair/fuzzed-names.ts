/** Cases over the whole space of names: legal ones, and such as break one rule each. */
import type { Contract } from '../../../contract/contract.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { limitOf } from '../limits.ts';
import { fuzzCase } from '../protocol/fuzz.ts';
import {
  anyLetter,
  asciiName,
  asciiNames,
  chinese,
  nameOf,
  withForeignCharacters,
  withoutLetterFirst,
} from './arbitraries.ts';
import { NO_PAIR } from './no-pair.ts';

/** All cases about names that are drawn at random. */
export function fuzzedNameCases(contract: Contract): ScenarioCase[] {
  const longest = limitOf(contract, 'KeyPairName', 'maxLength');
  const parametersOf = (name: string) => ({ KeyPairName: name });
  const legal = { parametersOf, legalBeside: NO_PAIR, by: 'POST' } as const;
  const illegal = { parametersOf, rejectedWith: contract.errors.owedFor('KeyPairName', 'pattern') };
  // Of a script with letters of three or four octets each as many as fit however lengths are counted.
  const [ofThree, ofFour] = [Math.floor(longest / 3), Math.floor(longest / 4)];
  return [
    fuzzCase({
      clause: 'name.ascii-accepted',
      slug: 'legal-names-of-any-length-are-not-held-to-be-malformed',
      title: 'legal names of any length are not held to be malformed',
      kinds: asciiNames(longest),
      ...legal,
    }),
    fuzzCase({
      clause: 'name.chinese-letters',
      slug: 'legal-names-with-Chinese-letters-are-not-held-to-be-malformed',
      title: 'legal names with Chinese letters are not held to be malformed',
      kinds: [nameOf(chinese(), 3, ofThree)],
      ...legal,
    }),
    fuzzCase({
      clause: 'name.other-letters',
      slug: 'legal-names-with-letters-of-any-script-are-not-held-to-be-malformed',
      title: 'legal names with letters of any script are not held to be malformed',
      kinds: [nameOf(anyLetter(), 3, ofFour)],
      ...legal,
    }),
    fuzzCase({
      clause: 'name.maximum-length',
      slug: 'names-of-any-length-above-the-maximum-are-refused',
      title: 'names of any length above the maximum are rejected',
      kinds: [asciiName(longest + 1, longest * 3)],
      ...illegal,
    }),
    fuzzCase({
      clause: 'name.characters',
      slug: 'names-with-a-foreign-character-anywhere-behind-the-first-are-refused',
      title: 'names with a foreign character anywhere behind the first are rejected',
      kinds: withForeignCharacters(longest),
      ...illegal,
    }),
    fuzzCase({
      clause: 'name.first-character',
      slug: 'names-that-begin-with-no-letter-are-refused',
      title: 'names that begin with no letter are rejected',
      kinds: withoutLetterFirst(longest),
      ...illegal,
    }),
  ];
}
