/** Mutants about the answer to a create: its status and its members. */
import type { Body } from '../../../contract/body.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Mutant } from '../mutant.ts';
import { answering, rendering, staging, succeeding, writing } from '../faults.ts';

type Members = Readonly<Record<string, string>>;

/** The mutants of this theme. */
export const answerMutants: readonly Mutant[] = [
  {
    name: 'status-created',
    fault: 'It answers a create with 201, as REST has it.',
    clause: 'response.status',
    caughtBy: ['response.status:all'],
    hint: { text: 'A create returns 201, as in REST. This API returns 200.', received: ['*: 201*'] },
    behave: () => answering((answer) => (answer.status === 200 ? { ...answer, status: 201 } : answer)),
  },
  {
    name: 'code-in-success',
    fault: 'It adds the code 200 to a success.',
    clause: 'response.no-code',
    caughtBy: ['response.no-code:all'],
    hint: { text: 'A success has a member Code, which an official SDK takes for an error. Leave it out.' },
    behave: () => succeeding((members) => ({ Code: '200', ...members })),
  },
  {
    name: 'members-in-lower-camel-case',
    fault: 'Its serializer writes the names of members as its language has them: keyPairId.',
    clause: 'response.members',
    caughtBy: ['response.members:*', 'request.decoding:name-echoed'],
    hint: {
      text: 'Members of an answer begin with a small letter. Write them as the contract does, such as KeyPairId.',
      received: ['*: nothing'],
    },
    behave: () => succeeding((members) => renamed(members, (name) => name[0]?.toLowerCase() + name.slice(1))),
  },
  {
    name: 'fingerprint-member-misspelt',
    fault: 'It calls the member KeyPairFingerprint.',
    clause: 'response.members',
    caughtBy: ['response.members:*'],
    behave: () =>
      succeeding((members) => renamed(members, (name) => name.replace('FingerPrint', 'Fingerprint'))),
  },
  {
    name: 'members-wrapped-in-json',
    fault: 'It writes the root of the XML form as a member around all others of the JSON form.',
    clause: 'response.members',
    caughtBy: ['response.members:json', 'request.decoding:name-echoed', 'format.same-members:success'],
    behave: () =>
      writing('JSON', (body, { status, root }) => (status === 200 ? `{"${root}":${body}}` : body)),
  },
  {
    name: 'key-pair-id-null',
    fault: 'It answers before the pair has its id, which is null then.',
    clause: 'response.members',
    caughtBy: ['response.members:json'],
    behave: () =>
      writing('JSON', (body, { members }) => body.replace(JSON.stringify(members['KeyPairId']), 'null')),
  },
  {
    name: 'key-pair-id-empty-in-xml',
    fault: 'It leaves the element KeyPairId of its XML empty.',
    clause: 'response.members',
    caughtBy: ['response.members:xml', 'response.key-pair-id-form:all'],
    behave: () => writing('XML', (body) => body.replace(/<KeyPairId>.*<\/KeyPairId>/, '<KeyPairId/>')),
  },
  {
    name: 'fingerprint-not-in-xml',
    fault: 'Its type for XML has no field for the fingerprint.',
    clause: 'response.members',
    caughtBy: ['response.members:xml', 'format.same-members:success'],
    behave: () =>
      rendering('XML', (answer) => {
        const { KeyPairFingerPrint: _, ...members } = answer.members;
        return { ...answer, members };
      }),
  },
  {
    name: 'name-lower-cased',
    fault: 'It answers the name in lower case, as it is stored.',
    clause: 'response.name-echoed',
    alongside: ['name.ascii-accepted:*'],
    caughtBy: ['response.name-echoed:*'],
    behave: () => naming((name) => name.toLowerCase()),
  },
  {
    name: 'name-cut-to-64',
    fault: 'Its column for names holds 64 characters.',
    clause: 'response.name-echoed',
    alongside: ['name.maximum-length:*'],
    caughtBy: ['response.name-echoed:*'],
    behave: () => naming((name) => name.slice(0, 64)),
  },
  {
    name: 'name-as-in-the-url',
    fault: 'It answers the name as it stood in the URL, percent-encoded.',
    clause: 'response.name-echoed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['request.legal-values-decoded:name-echoed', 'response.name-echoed:*'],
    behave: () => naming(encodeURIComponent),
  },
  {
    name: 'name-with-html-entities',
    fault: 'It escapes letters in the name for HTML, in JSON too.',
    clause: 'response.name-echoed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['response.name-echoed:json'],
    behave: () =>
      rendering('JSON', (answer) => ({
        ...answer,
        members: renamedPair(answer.members, (name) =>
          name.replace('é', '&eacute;').replace('ß', '&szlig;').replace('Ω', '&Omega;'),
        ),
      })),
  },
  {
    name: 'name-without-astral-letters',
    fault: 'Its database keeps 3 octets for a character and a question mark for one that has 4.',
    clause: 'response.name-echoed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['response.name-echoed:*'],
    behave: () => naming((name) => name.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?')),
  },
  {
    name: 'name-decomposed',
    fault: 'It answers the name in the decomposed form of Unicode, as a file system does.',
    clause: 'response.name-echoed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['response.name-echoed:*'],
    behave: () => naming((name) => name.normalize('NFD')),
  },
  {
    name: 'name-of-the-latest-request',
    fault: 'It keeps the name in a field that all requests share while it waits for the key.',
    clause: 'response.name-echoed',
    alongside: ['state.*', 'quota.*'],
    caughtBy: ['response.name-echoed:json'],
    behave() {
      let latest = '';
      return staging({
        async perform(call, operation, service) {
          latest = call.parameters.get('KeyPairName') ?? '';
          const outcome = await STAGES.perform(call, operation, service);
          await new Promise(setImmediate);
          return { ...outcome, members: { ...outcome.members, KeyPairName: latest } };
        },
      });
    },
  },
];

/** Answers another name than the one that was asked for. */
function naming(change: (name: string) => string) {
  return succeeding((members) => renamedPair(members, change));
}

function renamedPair<Some extends Body>(members: Some, change: (name: string) => string) {
  const { KeyPairName } = members;
  return typeof KeyPairName === 'string' ? { ...members, KeyPairName: change(KeyPairName) } : members;
}

function renamed(members: Members, change: (name: string) => string): Members {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [change(name), value]));
}
