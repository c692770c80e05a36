/**
 * Where this page comes from, and what that means for a mock: it takes requests from its own pages and from others on this
 * machine, but a page that was opened as a file has the origin `null`, as pages in a sandbox have, whoever made them.
 */
import { element, fill } from './element.ts';

/** Says in a place that this page was opened as a file, and where the mock serves it; hides the place otherwise. */
export function tellWhereFrom(place: HTMLElement, mock: URL): void {
  place.hidden = !isFile();
  fill(
    place,
    'This page was opened as a file, and by default a mock takes no request from a file. Open the explorer that the mock serves, at ',
    element('a', { href: servedAt(mock) }, servedAt(mock)),
    ', or start the mock with --allow-origin null.',
  );
}

/** Why there may be no answer that this page can read, and what to do, in one sentence. */
export function noAnswer(mock: URL): string {
  const start = 'start the mock with "npx ecs-keypair-contract mock" (in the repository: "npm start")';
  if (isFile()) {
    return `No answer from ${mock.origin}: ${start} and open the explorer that it serves, at ${servedAt(mock)}, since it takes no request from a file unless it was started with --allow-origin null; or correct the URL.`;
  }
  const allow = isAllowed(mock) ? '' : `, with --allow-origin ${location.origin}`;
  return `No answer from ${mock.origin}: ${start}${allow}, or correct the URL.`;
}

function isFile(): boolean {
  return location.protocol === 'file:';
}

function isAllowed(mock: URL): boolean {
  return location.origin === mock.origin || /^(?:localhost|127\.0\.0\.1)$/.test(location.hostname);
}

function servedAt(mock: URL): string {
  return new URL('/_docs/explorer.html', mock).href;
}
