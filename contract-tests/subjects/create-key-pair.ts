/** CreateKeyPair as a subject: it makes a key pair, which a name stands for in its region. */
import { letterCaseCases } from '../cases/create-key-pair/letter-case.ts';
import { lookAlikeCases } from '../cases/create-key-pair/look-alikes.ts';
import { nameCases } from '../cases/create-key-pair/names.ts';
import { quotaCases } from '../cases/create-key-pair/quotas.ts';
import { refusedNameCases } from '../cases/create-key-pair/refused-names.ts';
import { stateCases } from '../cases/create-key-pair/states.ts';
import { keyPairSweeps } from '../cases/create-key-pair/sweeps.ts';
import { tagCases } from '../cases/create-key-pair/tags.ts';
import { unusualCases } from '../cases/create-key-pair/unusual.ts';
import { deleteKeyPairs } from '../cleanup/delete-key-pairs.ts';
import type { Case, CaseGroup } from '../engine/case.ts';
import type { Subject } from '../engine/subject.ts';

/** The subject. */
export const createKeyPair: Subject = {
  minimal: { KeyPairName: (names) => names.fresh() },
  refused: { KeyPairName: '1' },
  makes: {
    name: 'KeyPairName',
    id: 'KeyPairId',
    count: {
      parameters: { Action: 'DescribeKeyPairs', KeyPairName: undefined, PageSize: '1' },
      member: 'TotalCount',
    },
    cleanUp: deleteKeyPairs,
  },
  themes: {
    name: 'KeyPairName',
    tags: 'Tags',
    'resource-group': 'Resource group',
    key: 'Key material',
    fingerprint: 'Key material',
  },
  hasPlainIds: true,
  cases: (contract, names) => [
    of('letter-case.ts', letterCaseCases(contract)),
    of('names.ts', nameCases(names)),
    of('tags.ts', tagCases(contract)),
    of('unusual.ts', unusualCases(contract)),
    of('look-alikes.ts', lookAlikeCases(names)),
    of('states.ts', stateCases(contract)),
    of('refused-names.ts', refusedNameCases()),
    of('quotas.ts', quotaCases(contract)),
    of('sweeps.ts', keyPairSweeps(contract)),
  ],
};

function of(file: string, cases: readonly Case[]): CaseGroup {
  return { file: `contract-tests/cases/create-key-pair/${file}`, cases };
}
