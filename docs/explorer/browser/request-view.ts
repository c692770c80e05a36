/** The request as it goes over the wire, its signature stage by stage, and the same as a command and as code. */
import type { Contract } from '../../../contract/contract.ts';
import { curlOf } from '../curl.ts';
import type { Draft } from '../draft.ts';
import { ecsClientCode, popClientCode } from '../sdk-code.ts';
import type { SignedRequest } from '../signed-request.ts';
import { type Child, byId, element, fill } from './element.ts';

/** Shows a request. */
export function showRequest(contract: Contract, draft: Draft, request: SignedRequest): void {
  const { method, url, headers, body } = request;
  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : ['', body]),
  ];
  fill(byId('wire'), code(lines.join('\n')));
  fill(byId('stages'), stagesOf(request));
  fill(byId('curl'), code(curlOf(request)));
  fill(byId('ecs-client'), code(ecsClientCode(contract, draft, url)));
  fill(byId('pop-client'), code(popClientCode(contract, draft, url)));
}

/** Says why there is no request to be shown. */
export function showNoRequest(problem: string): void {
  for (const id of ['wire', 'stages', 'curl', 'ecs-client', 'pop-client']) {
    fill(byId(id), element('p', { className: 'faint' }, problem));
  }
}

function stagesOf({ stages }: SignedRequest): HTMLElement {
  if (stages.length === 0) {
    const text = 'The request is not signed. A mock that verifies signatures refuses it.';
    return element('p', { className: 'faint' }, text);
  }
  const items = stages.map(({ title, note, text }) => {
    const id = `stage-${title.toLowerCase().replaceAll(' ', '-')}`;
    const heading = [element('strong', {}, title), element('span', { className: 'note' }, note)];
    return element('li', {}, ...heading, code(text, id));
  });
  return element('ol', {}, ...items);
}

/** A text to copy. */
export function code(text: string, id = ''): HTMLElement {
  const shown = element('pre', id === '' ? { tabIndex: 0 } : { id, tabIndex: 0 }, text);
  return element('div', { className: 'code' }, shown, copyButton(text));
}

function copyButton(text: string): Child {
  // Absent where the page is not served safely.
  if (!('clipboard' in navigator)) return undefined;
  const button = element('button', { type: 'button', className: 'quiet copy' }, 'Copy');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => fill(button, 'Copied'),
      () => fill(button, 'Select it and press Ctrl-C'),
    );
  });
  return button;
}
