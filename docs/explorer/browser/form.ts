/**
 * The form, made from the contract: a field for each parameter, rows for those that repeat, and how the request is sent and
 * signed. It is read as a draft and written from one.
 */
import type { Contract } from '../../../contract/contract.ts';
import { type Parameter, contractName, wireName } from '../../../contract/document.ts';
import { SIGNATURE_PARAMETERS } from '../../../contract/signature/parameters.ts';
import type { SignatureVersion } from '../../../contract/signature/scheme.ts';
import { type Draft, canBeLeftOut, type Way } from '../draft.ts';
import { type Fault, sentenceOf } from '../faults.ts';
import { element } from './element.ts';
import { type Field, choice, field, textInput, tickBox } from './field.ts';
import { rows } from './rows.ts';

/** The form. */
export interface Form {
  /** The parts, in their order. */
  readonly nodes: readonly HTMLElement[];
  read(): Draft;
  write(draft: Draft): void;
  /** Shows each fault below its field, and which parts of the signature can be left out. */
  tell(draft: Draft, faults: readonly Fault[]): void;
}

/**
 * Makes the form.
 * @param known values to suggest, by parameter
 * @param changed is called when something was added or removed; typing shows as events of the nodes
 */
export function formOf(
  contract: Contract,
  known: Readonly<Record<string, readonly string[]>>,
  changed: () => void,
): Form {
  const { document: described } = contract;
  const [tag] = described.repeats;
  const prefix = tag?.prefix ?? '';
  const own = described.parameters.filter(
    ({ name }) => !name.startsWith(`${prefix}.`) && !SIGNATURE_PARAMETERS.some((one) => one === name),
  );
  const parameters = own.map((parameter) => parameterField(contract, parameter, known[parameter.name] ?? []));
  const ordinary = new Set([
    ...described.required.filter((name) => name !== 'Action'),
    'ResourceGroupId',
    'Format',
  ]);
  const tags = rows(
    'tag',
    (number) => [wireName(`${prefix}.Key`, number), wireName(`${prefix}.Value`, number)],
    changed,
  );
  const others = rows('parameter', (number) => [`Name ${number}`, `Value ${number}`], changed);
  const sending = sendingFields();
  const byHand = fieldsByHand();

  return { nodes: nodes(), read, write, tell };

  function nodes(): HTMLElement[] {
    const shown = (isShown: (name: string) => boolean) =>
      parameters.filter(({ name }) => isShown(name)).map(({ field: { node } }) => node);
    return [
      group(
        'Parameters',
        ...shown((name) => ordinary.has(name) && name !== 'Format'),
        group('Tags', tags.node),
        ...shown((name) => name === 'Format'),
      ),
      details('More parameters', ...shown((name) => !ordinary.has(name)), group('Any other', others.node)),
      group(
        'Sending',
        sending.url.node,
        element('div', { className: 'two' }, sending.way.node, sending.signature.node),
        element('div', { className: 'two' }, sending.accessKeyId.node, sending.accessKeySecret.node),
      ),
      details('Set by hand', byHand.nonce.node, byHand.timestamp.node, byHand.omissions, byHand.prefer.node),
    ];
  }

  function read(): Draft {
    return {
      url: sending.url.control.value.trim(),
      way: wayOf(sending.way.control.value),
      signature: signatureOf(sending.signature.control.value),
      accessKeyId: sending.accessKeyId.control.value,
      accessKeySecret: sending.accessKeySecret.control.value,
      parameters: [
        ...parameters.flatMap(({ name, field: { control }, sent }): [string, string][] =>
          (sent === undefined ? control.value !== '' : sent.checked) ? [[name, control.value]] : [],
        ),
        ...tags.read().flatMap(([key, value], index): [string, string][] => [
          [wireName(`${prefix}.Key`, index + 1), key],
          [wireName(`${prefix}.Value`, index + 1), value],
        ]),
        ...others.read().filter(([name]) => name !== ''),
      ],
      nonce: byHand.nonce.control.value,
      timestamp: byHand.timestamp.control.value,
      leftOut: byHand.leftOut.filter(({ box }) => box.checked).map(({ name }) => name),
      isSpoilt: byHand.spoilt.checked,
      prefer: byHand.prefer.control.value.trim(),
    };
  }

  function write(draft: Draft): void {
    sending.url.control.value = draft.url;
    sending.way.control.value = draft.way;
    sending.signature.control.value = draft.signature;
    sending.accessKeyId.control.value = draft.accessKeyId;
    sending.accessKeySecret.control.value = draft.accessKeySecret;
    byHand.nonce.control.value = draft.nonce;
    byHand.timestamp.control.value = draft.timestamp;
    byHand.prefer.control.value = draft.prefer;
    byHand.spoilt.checked = draft.isSpoilt;
    for (const { name, box } of byHand.leftOut) box.checked = draft.leftOut.includes(name);
    const left = new Map(draft.parameters);
    for (const {
      name,
      field: { control },
      sent,
    } of parameters) {
      const value = left.get(name);
      if (sent !== undefined) sent.checked = value !== undefined;
      control.value = value ?? '';
      left.delete(name);
    }
    const pairs: [string, string][] = [];
    for (let number = 1; left.has(wireName(`${prefix}.Key`, number)); number += 1) {
      const [key, value] = [wireName(`${prefix}.Key`, number), wireName(`${prefix}.Value`, number)];
      pairs.push([left.get(key) ?? '', left.get(value) ?? '']);
      left.delete(key);
      left.delete(value);
    }
    tags.write(pairs);
    others.write([...left]);
  }

  function tell(draft: Draft, faults: readonly Fault[]): void {
    for (const { name, box } of byHand.leftOut) box.disabled = !canBeLeftOut(name, draft.signature);
    byHand.spoilt.disabled = draft.signature === 'none';
    const told = (name: string) => faults.filter(({ parameter }) => parameter === name).map(sentenceOf);
    for (const { name, field: one } of parameters) one.tell(told(name));
    for (const [index, [key, value]] of tags.fields().entries()) {
      key.tell(told(wireName(`${prefix}.Key`, index + 1)));
      value.tell(told(wireName(`${prefix}.Value`, index + 1)));
    }
    for (const [name, value] of others.fields()) {
      const onWire = name.control.value;
      value.tell(contractName(described.repeats, onWire).repeat === undefined ? [] : told(onWire));
    }
    byHand.nonce.tell(told('SignatureNonce'));
    byHand.timestamp.tell(told('Timestamp'));
    sending.accessKeyId.tell(told('AccessKeyId'));
  }
}

/** The field of a parameter; `sent` is the box of one that is always sent unless it is unticked, even when empty. */
interface ParameterField {
  readonly name: string;
  readonly field: Field;
  readonly sent: HTMLInputElement | undefined;
}

function parameterField(
  contract: Contract,
  { name }: Parameter,
  suggestions: readonly string[],
): ParameterField {
  const hint = contract.document.at(`#/components/parameters/${name}/description`);
  const isRequired = contract.document.required.includes(name);
  const id = `parameter-${name}`;
  const control = name === 'Format' ? choice(FORMATS) : textInput();
  const tick = isRequired ? tickBox('send', ` ${name}`) : undefined;
  const list = element(
    'datalist',
    { id: `${id}-known` },
    ...suggestions.map((value) => element('option', { value })),
  );
  if (suggestions.length > 0) control.setAttribute('list', list.id);
  const besides = isRequired ? [element('span', { className: 'required' }, 'required'), tick?.node] : [];
  const made = field(id, name, control, typeof hint === 'string' ? plain(hint) : undefined, ...besides);
  if (suggestions.length > 0) made.node.append(list);
  return { name, field: made, sent: tick?.box };
}

const FORMATS = [
  ['JSON', 'JSON'],
  ['XML', 'XML'],
  ['', 'not sent'],
] as const;

function sendingFields() {
  const secret = element('input', { type: 'password', autocomplete: 'off' });
  const url = element('input', { type: 'url', autocomplete: 'off', spellcheck: false });
  return {
    url: field(
      'url',
      'Mock URL',
      url,
      'The page sends to this machine, or to where it comes from, and nowhere else.',
    ),
    way: field('way', 'Method', choice(WAYS.map((way) => [way, WAY_LABELS[way]]))),
    signature: field(
      'signature',
      'Signature',
      choice(SIGNATURES.map((kind) => [kind, SIGNATURE_LABELS[kind]])),
    ),
    accessKeyId: field('access-key-id', 'AccessKeyId', textInput()),
    accessKeySecret: field('access-key-secret', 'Secret', secret),
  };
}

function fieldsByHand() {
  const leftOut = SIGNATURE_PARAMETERS.map((name) => ({ name, ...tickBox(name) }));
  const spoilt = tickBox('Tamper the signature');
  return {
    nonce: field(
      'nonce',
      'Nonce',
      textInput(),
      'A text that no other request has used. Empty: a new one each time.',
    ),
    timestamp: field(
      'timestamp',
      'Timestamp',
      textInput(),
      'As in 2023-12-06T12:00:00Z, in UTC. Empty: now.',
    ),
    leftOut,
    spoilt: spoilt.box,
    omissions: element(
      'fieldset',
      { className: 'ticks' },
      element('legend', {}, 'Left out of the signature'),
      ...leftOut.map(({ node }) => node),
      spoilt.node,
    ),
    prefer: field(
      'prefer',
      'Prefer',
      textInput(),
      'Asks the mock for one documented answer, whatever is sent: code=403, example=QuotaExceed.KeyPair.',
    ),
  };
}

const WAYS: readonly Way[] = ['GET', 'POST form', 'POST query'];
const WAY_LABELS: Readonly<Record<Way, string>> = {
  GET: 'GET',
  'POST form': 'POST, in the form',
  'POST query': 'POST, in the query',
};
const SIGNATURES: readonly SignatureVersion[] = ['v1', 'v3', 'none'];
const SIGNATURE_LABELS: Readonly<Record<SignatureVersion, string>> = {
  v1: 'V1, in parameters',
  v3: 'V3, in headers',
  none: 'none',
};

function wayOf(value: string): Way {
  return WAYS.find((way) => way === value) ?? 'GET';
}

function signatureOf(value: string): SignatureVersion {
  return SIGNATURES.find((kind) => kind === value) ?? 'none';
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), ...children);
}

function details(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element('details', { className: 'more' }, element('summary', {}, title), ...children);
}

/** Text of the contract without the marks for code. */
function plain(text: string): string {
  return text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
}
