/**
 * The explorer: what stands in the form is judged, signed and shown with each keystroke, and sent when asked. Nothing is
 * stored, and nothing leaves the page but the request.
 */
import { readContract } from '../../../contract/contract.ts';
import { REGIONS } from '../../../contract/regions.ts';
import { type ReadAnswer, memberOf, readAnswer } from '../answer.ts';
import { type Draft, firstDraft, withoutFaults } from '../draft.ts';
import { faultsOf } from '../faults.ts';
import { type Provocation, provocationsOf } from '../provocations.ts';
import { type SignedRequest, signedRequest } from '../signed-request.ts';
import { showAnswer, showProblem } from './answer-view.ts';
import { byId, element } from './element.ts';
import { showFaults } from './faults-view.ts';
import { formOf } from './form.ts';
import { showProvocations } from './provocations-view.ts';
import { showNoRequest, showRequest } from './request-view.ts';
import { send } from './send.ts';
import { tellWhereFrom } from './where-from.ts';

const contract = readContract();
const resourceGroups = contract.document.parameters
  .filter(({ name }) => name === 'ResourceGroupId')
  .map(({ example }) => example);
/** Names that this page has made pairs of, as `region name`. */
const taken = new Set<string>();
const form = formOf(contract, { RegionId: REGIONS, ResourceGroupId: resourceGroups }, edited);
const sendButton = element('button', { type: 'submit', className: 'send' }, 'Send');
const answerPlace = byId('answer');

/** The nonce of the request that is shown; a new one is drawn when that request was sent. */
let nonce = freshText();
let isUsed = false;
/** What the user asked for, before a provocation changed it. */
let own: Draft = firstDraft(contract, mockUrl());

const requestForm = byId('request');
const startOver = element('button', { type: 'button', className: 'quiet' }, 'Start over');
startOver.addEventListener('click', () => {
  form.write(firstDraft(contract, form.read().url));
  edited();
});
requestForm.append(...form.nodes, element('p', { className: 'submit' }, sendButton, startOver));
requestForm.addEventListener('input', edited);
requestForm.addEventListener('change', edited);
requestForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void busy(async () => {
    await sendShown(undefined);
  });
});
showProvocations(byId('provocations'), provocationsOf(contract), (provocation) => {
  void busy(() => provoke(provocation));
});
form.write(own);
show();

function edited(): void {
  own = form.read();
  show();
}

/** Judges, signs and shows what stands in the form. */
function show(): SignedRequest | undefined {
  if (isUsed) nonce = freshText();
  isUsed = false;
  const draft = form.read();
  const now = new Date();
  const url = URL.parse(draft.url);
  if (url === null || !url.protocol.startsWith('http')) {
    showNoRequest('The mock URL is none: write it as http://127.0.0.1:4010.');
    return undefined;
  }
  tellWhereFrom(byId('where-from'), url);
  const request = signedRequest(draft, url, { now, nonce });
  const knowledge = { regions: REGIONS, resourceGroups, taken, now };
  const faults = faultsOf(contract, draft, request.parameters, knowledge);
  form.tell(draft, faults);
  showFaults(byId('verdict'), byId('faults'), faults, draft.prefer);
  showRequest(contract, draft, request);
  return request;
}

/**
 * Sends what stands in the form and shows the answer.
 * @param times how often, signed anew each time; the last answer is shown
 * @returns the answer; undefined when there was none
 */
async function sendShown(note: string | undefined, times = 1): Promise<ReadAnswer | undefined> {
  const request = show();
  if (request === undefined) {
    showProblem(answerPlace, 'There is nowhere to send it: correct the mock URL.');
    return undefined;
  }
  isUsed = true;
  const sent = await send(request, clock);
  if (!sent.ok) {
    showProblem(answerPlace, sent.problem);
    return undefined;
  }
  if (times > 1) return await sendShown(note, times - 1);
  const isMade = sent.answer.status < 300 && !('prefer' in request.headers);
  if (isMade) taken.add(`${request.parameters.get('RegionId')} ${request.parameters.get('KeyPairName')}`);
  showAnswer(answerPlace, contract, sent.answer, sent.milliseconds, note);
  return readAnswer(sent.answer);
}

/** Provokes an error; where the service does not raise it by itself, asks the mock for it. */
async function provoke({ code, times, prefer, reason, draft }: Provocation): Promise<void> {
  const provoking = draft(withoutFaults(contract, own), { now: new Date(), fresh: freshText().slice(0, 8) });
  form.write(provoking);
  const note = times === 1 ? undefined : 'The request was sent twice; this is the second answer.';
  const answer = await sendShown(note, times);
  if (answer === undefined || reason === undefined || memberOf(answer, 'Code') === code) return;
  form.write({ ...provoking, prefer });
  await sendShown(`${reason} So the answer was asked for with the header Prefer.`);
}

/** Does one thing at a time. */
async function busy(work: () => Promise<void>): Promise<void> {
  if (sendButton.disabled) return;
  sendButton.disabled = true;
  answerPlace.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    sendButton.disabled = false;
    answerPlace.setAttribute('aria-busy', 'false');
    bringIntoView(byId('answer-title'));
  }
}

/** Scrolls only if it has to: on a phone the answer lies below the form. */
function bringIntoView(title: HTMLElement): void {
  const { top, bottom } = title.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight * 0.75) title.scrollIntoView({ block: 'start' });
}

/** Milliseconds since 1970. */
function clock(): number {
  return new Date().getTime();
}

/** Where the mock is: where the page comes from, if the mock serves it. */
function mockUrl(): string {
  return location.pathname.startsWith('/_docs/') ? location.origin : 'http://127.0.0.1:4010';
}

/** Thirty-two hex digits that nobody can guess. */
function freshText(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) =>
    octet.toString(16).padStart(2, '0'),
  ).join('');
}
