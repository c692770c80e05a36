/**
 * Refusals that the contract doesn't document, since no rule is about them (ruling 23): a request that is no call of
 * this API at all, a wish for an answer that nobody documented, a fault of the mock. They are not part of the promise,
 * so they stand here and not in the error catalogue. Where the vendor has a code that fits, it is used; the others
 * begin with `Mock.`, so that nobody takes them for the vendor's.
 */
import type { AnswerTemplate } from './answers.ts';

/**
 * The refusal of a name.
 * @param root the root element of the operation's refusals
 * @returns undefined for a name that stands not here
 */
export function refusal(name: string, root: string): AnswerTemplate | undefined {
  const found = REFUSALS[name];
  if (found === undefined) return undefined;
  const { status, message, headers } = found;
  return {
    ...undocumentedAnswer({ code: name, status, message }, root),
    message: (placeholders) => message.replaceAll(/\{(\w+)\}/g, (_, key: string) => placeholders[key] ?? ''),
    ...(headers && { headers }),
  };
}

/**
 * An error that the contract doesn't document, in the vendor's envelope.
 * @param root the root element of the operation's refusals
 */
export function undocumentedAnswer(
  { code, status, message }: { readonly code: string; readonly status: number; readonly message: string },
  root: string,
): AnswerTemplate {
  return {
    status,
    root,
    members: {
      RequestId: REQUEST_ID,
      HostId: '',
      Code: code,
      Message: message,
      // The vendor's help knows the vendor's codes only.
      ...(!code.startsWith('Mock.') && {
        Recommend: `${RECOMMENDED}?q=${code}&product=Ecs&requestId=${REQUEST_ID}`,
      }),
    },
  };
}

/** Stands where the id of the request is laid in. */
const REQUEST_ID = '{RequestId}';

const RECOMMENDED = 'https://api.aliyun.com/troubleshoot';

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'InvalidApi.NotFound': {
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
  },
  UnsupportedHTTPMethod: {
    status: 405,
    message: 'This HTTP method is not supported.',
    headers: { allow: 'GET, POST' },
  },
  InternalError: {
    status: 500,
    message: 'The request processing has failed due to some unknown error, exception or failure.',
  },
  'Mock.BodyTooLarge': {
    status: 413,
    message: 'The body of the request is larger than this server takes, 1 MiB.',
  },
  'Mock.UnsupportedMediaType': {
    status: 415,
    message: 'The body of the request is no form; send it as application/x-www-form-urlencoded.',
  },
  'Mock.UnsupportedContentCoding': {
    status: 415,
    message:
      'The body of the request is compressed or coded otherwise; send it as it is, without Content-Encoding.',
    // The header that RFC 9110 section 15.5.16 has for it.
    headers: { 'accept-encoding': 'identity' },
  },
  'Mock.MalformedEncoding': {
    status: 400,
    message: 'The text "{piece}" is not percent-encoded UTF-8.',
  },
  'Mock.MalformedRequest': {
    status: 400,
    message: 'The request is not well-formed HTTP; a URL holds ASCII only, all else is percent-encoded.',
  },
  'Mock.HeadersTooLarge': {
    status: 431,
    message: 'The request line and the headers are larger than this server takes, 128 KiB.',
  },
  'Mock.RequestTimeout': {
    status: 408,
    message: 'The request did not arrive in time.',
  },
  'Mock.ForeignPage': {
    status: 403,
    message: 'This server takes no request from {page}: {remedy}.',
  },
  'Mock.UnknownAnswer': {
    status: 400,
    message: 'The header Prefer ({asked}) means no documented answer; there are: {known}.',
  },
};
