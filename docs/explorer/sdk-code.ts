/**
 * A request as code for the official SDKs, which sign by themselves; the credential comes from the environment, so that no
 * secret stands in a file:
 *
 *     await client.createKeyPair(new CreateKeyPairRequest({ regionId: 'cn-hangzhou', keyPairName: 'web' }));
 *
 * What an SDK can't send is told in a comment.
 */
import type { Contract } from '../../contract/contract.ts';
import { contractName } from '../../contract/document.ts';
import { type Draft, type Way } from './draft.ts';

/** The code for `@alicloud/ecs20140526`, an ES module. */
export function ecsClientCode(contract: Contract, draft: Draft, url: URL): string {
  const { repeats, operation } = contract.document;
  const fields: string[] = [];
  const tags = new Map<number, Map<string, string>>();
  const unsendable: string[] = [];
  for (const [name, value] of draft.parameters) {
    const { repeat, index, name: written } = contractName(repeats, name);
    if (repeat !== undefined && index !== undefined) {
      const member = camelCase(written.slice(repeat.prefix.length + 1));
      tags.set(index, (tags.get(index) ?? new Map<string, string>()).set(member, value));
    } else if (BY_CLIENT.has(name)) continue;
    else if (contract.document.parameters.some((one) => one.name === name)) {
      fields.push(`${camelCase(name)}: ${literal(value)},`);
    } else unsendable.push(name);
  }
  const request = `${operation}Request`;
  const tagLines = [...tags].map(([, members]) => {
    const written = [...members].map(([member, value]) => `${member}: ${literal(value)}`).join(', ');
    return `    new ${request}Tag({ ${written} }),`;
  });
  return [
    "import ecs from '@alicloud/ecs20140526';",
    "import core from '@alicloud/openapi-core';",
    '',
    `const { default: Client, ${request}${tags.size > 0 ? `, ${request}Tag` : ''} } = ecs;`,
    'const client = new Client(',
    '  new core.$OpenApiUtil.Config({',
    '    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,',
    '    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,',
    `    protocol: ${literal(url.protocol === 'https:' ? 'HTTPS' : 'HTTP')},`,
    `    endpoint: ${literal(url.host)},`,
    ...(draft.signature === 'v1' ? ["    signatureAlgorithm: 'v2', // signs by V1"] : []),
    '  }),',
    ');',
    ...unsendable.map((name) => `// This SDK can't send ${oneLine(name)}.`),
    `const { body } = await client.${camelCase(operation)}(`,
    `  new ${request}({`,
    ...fields.map((field) => `    ${field}`),
    ...(tags.size > 0 ? ['    tag: [', ...tagLines.map((line) => `  ${line}`), '    ],'] : []),
    '  }),',
    ');',
    'console.log(body?.keyPairId, body?.keyPairFingerPrint);',
    '',
  ].join('\n');
}

/** The code for `@alicloud/pop-core`, an ES module. */
export function popClientCode(contract: Contract, draft: Draft, url: URL): string {
  const own = draft.parameters.filter(([name]) => !BY_CLIENT.has(name));
  const version = draft.parameters.find(([name]) => name === 'Version')?.[1] ?? '2014-05-26';
  const action = draft.parameters.find(([name]) => name === 'Action')?.[1] ?? contract.document.operation;
  return [
    "import popCore from '@alicloud/pop-core';",
    '',
    'const client = new popCore.RPCClient({',
    '  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,',
    '  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,',
    `  endpoint: ${literal(url.origin)},`,
    `  apiVersion: ${literal(version)},`,
    '});',
    'const answer = await client.request(',
    `  ${literal(action)},`,
    '  {',
    ...own.map(([name, value]) => `    ${literal(name)}: ${literal(value)},`),
    '  },',
    `  { method: ${literal(METHODS[draft.way])} },`,
    ');',
    'console.log(answer.KeyPairId, answer.KeyPairFingerPrint);',
    '',
  ].join('\n');
}

const METHODS: Readonly<Record<Way, string>> = { GET: 'GET', 'POST form': 'POST', 'POST query': 'POST' };

/** What an SDK says by itself. */
const BY_CLIENT: ReadonlySet<string> = new Set(['Action', 'Version', 'Format']);

/** `KeyPairName` as the SDKs write it: `keyPairName`. */
function camelCase(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A text as a literal of JavaScript, in single quotes. */
function literal(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${inner.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)}'`;
}

function oneLine(text: string): string {
  return JSON.stringify(text);
}
