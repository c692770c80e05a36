/**
 * The control over HTTP, as `openapi/mock-control.yaml` describes it:
 *
 *     POST /_mock/rules      {"times":3,"answer":{"code":"Throttling.User"}}      -> 201 and the rule with its number
 *     GET  /_mock/requests?last=1                                                -> 200 {"requests":[…]}
 *     PUT  /_mock/state      {"keyPairs":"none"}                                 -> 400 {"message":"The state has …"}
 */
import { isUtf8 } from 'node:buffer';
import { parseForm } from '../../contract/wire/form.ts';
import { parseMediaType } from '../../contract/wire/media-type.ts';
import { isFromBrowser } from '../server/cross-origin.ts';
import type { HttpRequest, HttpResponse } from '../call/http.ts';
import { isCoded } from '../call/read-parameters.ts';
import { type ControlAccess, refusalOf } from './admission.ts';
import type { MockControl } from './control.ts';
import { type ControlOperation, type Schemas, description } from './description.ts';
import { InputFault } from '../server/input-fault.ts';
import type { JournalFilter } from './journal.ts';

/** Where the control is: whether a target is meant for it and not for the API. */
export function isControl(target: string): boolean {
  return target.startsWith('/_mock/');
}

/** How many octets the body of a request to the control may have: the state of many full regions. */
export const CONTROL_BODY_OCTETS = 16 * 1024 * 1024;

/**
 * Answers a request to the control; never rejects.
 * @param client the address that it came from
 * @param host the address that the mock listens at
 */
export async function answerControl(
  control: MockControl,
  request: HttpRequest,
  client: string | undefined,
  access: ControlAccess,
  host: string,
): Promise<HttpResponse> {
  const { headers, method, target } = request;
  const asker = {
    client,
    host: headers.get('host'),
    origin: headers.get('origin'),
    site: headers.get('sec-fetch-site'),
    isBrowser: isFromBrowser(headers),
  };
  const refused = refusalOf(asker, access, host);
  if (refused !== undefined) return problem(403, refused);
  const [path = '', query = ''] = target.split('?', 2);
  const { paths } = description();
  const methods = paths.get(path);
  if (methods === undefined) {
    return problem(404, `The control has no ${path}; it has ${[...paths.keys()].join(', ')}.`);
  }
  const operation = methods.get(method);
  if (operation === undefined) {
    const allow = [...methods.keys()].join(', ');
    return {
      ...problem(405, `${path} takes no ${method}; it takes ${allow}.`),
      headers: { ...HEADERS, allow },
    };
  }
  try {
    return await OPERATIONS[operation](control, request, query);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return problem(error instanceof InputFault ? 400 : 500, message);
  }
}

const OPERATIONS: Readonly<Record<ControlOperation, Handler>> = {
  async reset(control) {
    await control.reset();
    return DONE;
  },
  readState: (control) => json(200, control.state()),
  async replaceState(control, request) {
    await control.setState(bodyOf(request, 'State', 'The state'));
    return json(200, control.state());
  },
  listRequests: (control, _, query) => json(200, { requests: control.requests(filterOf(query)) }),
  forgetRequests(control) {
    control.clearRequests();
    return DONE;
  },
  listRules: (control) => json(200, control.rules()),
  replaceRules(control, request) {
    control.setRules(bodyOf(request, 'RuleList', 'The list of rules'));
    return json(200, control.rules());
  },
  addRule: (control, request) => json(201, control.addRule(bodyOf(request, 'Rule', 'The rule'))),
  removeRules(control) {
    control.clearRules();
    return DONE;
  },
  describe: () => json(200, description().json),
};

/** Does what one operation is for. */
type Handler = (
  control: MockControl,
  request: HttpRequest,
  query: string,
) => HttpResponse | Promise<HttpResponse>;

/**
 * The body as what a schema describes.
 * @throws InputFault when it is something else
 */
function bodyOf<Name extends keyof Schemas>(request: HttpRequest, name: Name, what: string): Schemas[Name] {
  return description().valid(name, jsonOf(request), what);
}

/** @throws InputFault when it is no JSON */
function jsonOf({ headers, body }: HttpRequest): unknown {
  if (body === undefined) throw new InputFault('The body is larger than the control takes, 16 MiB.');
  if (parseMediaType(headers.get('content-type') ?? '').type !== 'application/json') {
    throw new InputFault('The body is no JSON; send it with the header Content-Type: application/json.');
  }
  if (isCoded(headers.get('content-encoding'))) {
    throw new InputFault(
      'The body is compressed or coded otherwise; send it without the header Content-Encoding.',
    );
  }
  try {
    if (!isUtf8(body)) throw new SyntaxError('it is not UTF-8');
    return JSON.parse(body.toString());
  } catch (error) {
    throw new InputFault(`The body is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** @throws InputFault for what is no filter */
function filterOf(query: string): JournalFilter {
  const form = parseForm(query);
  if (!form.ok) throw new InputFault(`The text "${form.malformed}" is not percent-encoded UTF-8.`);
  for (const name of form.parameters.keys()) {
    if (name !== 'action' && name !== 'answer' && name !== 'last') {
      throw new InputFault(`There is no filter ${name}; there are action, answer, last.`);
    }
  }
  const last = form.parameters.get('last');
  if (last !== undefined && !/^[1-9][0-9]{0,8}$/.test(last)) {
    throw new InputFault(`The filter last takes a whole number from 1, not "${last}".`);
  }
  return {
    action: form.parameters.get('action'),
    answer: form.parameters.get('answer'),
    last: last === undefined ? undefined : Number(last),
  };
}

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

const DONE: HttpResponse = { status: 204, headers: { 'cache-control': 'no-store' }, body: '' };

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: HEADERS, body: `${JSON.stringify(value, undefined, 2)}\n` };
}

function problem(status: number, message: string): HttpResponse {
  return json(status, { message });
}
