// The parts of an OpenAPI document that the plug-in reads and writes, as types: no more than it touches.

/** How a family of parameters repeats: `Tag.N` runs from `minimum` to `maximum`, no two members alike in `unique`. */
export interface Repeat {
  minimum: number;
  maximum: number;
  unique?: string;
}

/** A schema object, as far as the plug-in looks into it. */
export interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, unknown>;
  required?: string[];
  dependentRequired?: Record<string, string[]>;
  xml?: { name?: string };
  'x-repeat'?: Record<string, Repeat>;
  [keyword: string]: unknown;
}

/** A named example of an answer; the `x-` words stand only beside error codes. */
export interface Example {
  value?: unknown;
  'x-origin'?: string;
  'x-clause'?: string;
  'x-raised-by'?: unknown[];
  'x-message-template'?: string;
  [word: string]: unknown;
}

/** One media type of an answer. */
export interface MediaType {
  schema?: unknown;
  examples?: Record<string, Example>;
}

/** A response object. */
export interface Response {
  content?: Record<string, MediaType>;
}

/** A clause of the ledger, as it is written. */
export interface Clause {
  at?: string;
  level?: string;
  text?: string;
  source?: unknown;
  untestable?: string;
}

/** The root of the document. */
export interface Root {
  paths: Record<string, Record<string, unknown>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Record<string, unknown>>;
    responses: Record<string, Response>;
    examples?: Record<string, Example>;
  };
  'x-order-of-checks'?: string[];
  'x-pages'?: Record<string, unknown>;
  'x-clauses'?: Record<string, Clause>;
  'x-open-questions'?: Record<string, unknown>;
}

/** What Redocly hands to a rule for its findings. */
export interface Context {
  readonly report: (problem: { message: string; location?: unknown }) => void;
  readonly location: { readonly child: (path: (string | number)[]) => unknown };
}
