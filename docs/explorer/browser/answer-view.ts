/** The answer beside the request: what it says, what to do about a refusal, the key as a file, and the body as it came. */
import type { Contract } from '../../../contract/contract.ts';
import { type RawAnswer, adviceOn, memberOf, readAnswer } from '../answer.ts';
import { type Child, element, fill } from './element.ts';
import { code } from './request-view.ts';

/**
 * Shows an answer.
 * @param note what has to be told beside it; undefined for nothing
 */
export function showAnswer(
  place: HTMLElement,
  contract: Contract,
  raw: RawAnswer,
  milliseconds: number,
  note: string | undefined,
): void {
  const answer = readAnswer(raw);
  const errorCode = memberOf(answer, 'Code');
  const title = errorCode ?? (raw.status < 300 ? 'The key pair exists now.' : 'No answer of this API.');
  fill(
    place,
    element(
      'p',
      { className: `verdict ${raw.status < 300 ? 'good' : 'bad'}` },
      element('strong', { className: 'status' }, String(raw.status)),
      ' ',
      element('strong', { className: 'title' }, title),
      element(
        'span',
        { className: 'note' },
        `${answer.format ?? 'unknown format'}, ${Math.round(milliseconds)} ms`,
      ),
    ),
    note === undefined ? undefined : element('p', { className: 'remark' }, note),
    answer.problem === undefined ? undefined : element('p', { className: 'remark' }, answer.problem),
    errorCode === undefined ? undefined : advice(contract, errorCode),
    element(
      'dl',
      { className: 'facts members' },
      ...answer.members.map(([name, value]) => member(name, value)),
    ),
    download(memberOf(answer, 'KeyPairName'), memberOf(answer, 'PrivateKeyBody')),
    element('details', {}, element('summary', {}, 'As it came'), code(asItCame(raw))),
  );
}

/** Shows why there is no answer. */
export function showProblem(place: HTMLElement, problem: string): void {
  fill(place, element('p', { className: 'verdict bad' }, element('strong', { className: 'title' }, problem)));
}

function advice(contract: Contract, errorCode: string): Child {
  const known = adviceOn(contract, errorCode);
  if (known === undefined) {
    return element(
      'p',
      { className: 'remark' },
      'The contract documents no such code; the mock says so by itself.',
    );
  }
  const retry = known.isWorthRetrying
    ? 'Signed anew, the same request may succeed.'
    : 'The same request fails again.';
  return element(
    'p',
    { className: 'remark' },
    `${known.summary} ${known.remedy} ${retry} `,
    element('a', { href: `errors.html#${errorCode}` }, 'More about this error'),
  );
}

function member(name: string, value: string): HTMLElement {
  const isLong = value.includes('\n');
  return element(
    'div',
    {},
    element('dt', {}, name),
    element(
      'dd',
      {},
      isLong ? element('pre', { className: 'key', tabIndex: 0 }, value) : element('code', {}, value),
    ),
  );
}

/** A button that saves the private key. It goes from memory to the file and is kept nowhere else. */
function download(name: string | undefined, key: string | undefined): Child {
  if (name === undefined || key === undefined) return undefined;
  const file = `${name}.pem`;
  const button = element(
    'button',
    { type: 'button', className: 'download' },
    `Save the private key as ${file}`,
  );
  button.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([key], { type: 'application/x-pem-file' }));
    element('a', { href, download: file }).click();
    // The download has begun when the click returns, but may not have read the file yet.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  });
  return button;
}

function asItCame({ status, headers, body }: RawAnswer): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', body].join('\n');
}
