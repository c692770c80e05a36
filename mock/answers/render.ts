/**
 * An answer in its format:
 *
 *     JSON   application/json;charset=utf-8   {"RequestId":"473469C7-…","Code":"InvalidRegionId.NotFound",…}
 *     XML    application/xml;charset=utf-8    <?xml version="1.0" encoding="UTF-8"?><Error><RequestId>…</RequestId>…
 */
import { textOf } from '../../contract/body.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import { formatXml } from '../../contract/wire/xml.ts';
import type { HttpResponse } from '../call/http.ts';
import type { Reply } from './answers.ts';

/** Writes an answer as a response; the id of the request stands in a header as well (ruling 18). */
export function render(answer: Reply, format: Format): HttpResponse {
  const { status, root, members, headers } = answer;
  return {
    status,
    headers: {
      'content-type': CONTENT_TYPE[format],
      'x-acs-request-id': textOf(members, 'RequestId'),
      ...headers,
    },
    body: format === 'JSON' ? JSON.stringify(members) : formatXml(root, members),
  };
}

const CONTENT_TYPE: Readonly<Record<Format, string>> = {
  JSON: 'application/json;charset=utf-8',
  XML: 'application/xml;charset=utf-8',
};
