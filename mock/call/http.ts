/**
 * A request and a response as the pipeline sees them, free of sockets:
 *
 *     { method: 'GET', target: '/?Action=DescribeRegions&…', headers: host -> 127.0.0.1:4010, body: 0 octets }
 *     { status: 200, headers: { 'content-type': 'application/json;charset=utf-8' }, body: '{"RequestId":…}' }
 */

/** A request. */
export interface HttpRequest {
  /** The method in upper case. */
  readonly method: string;
  /** What stands in the request line, percent-encoded: `/?Action=DescribeRegions&…`. */
  readonly target: string;
  /** The headers by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body; undefined when it is larger than the mock takes. */
  readonly body: Buffer | undefined;
}

/** A response. */
export interface HttpResponse {
  readonly status: number;
  /** By lower-case name; `content-length` is added when the response is sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * After how much of it the connection breaks, for a client that has to live with that: after so many octets of the
   * body, or before anything of the response is sent.
   */
  readonly breaksAfter?: number | 'nothing' | undefined;
}
