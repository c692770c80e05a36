/**
 * A call: what a case sends, before it is signed. The session fills in what the call leaves out: the action, the version,
 * a region and a fresh name.
 */
import type { SignatureVersion } from '../../contract/signature/scheme.ts';
import type { Tamper } from './tamper.ts';

/** One call, as a literal. */
export interface Call {
  /** The HTTP method. */
  readonly method: 'GET' | 'POST';
  /** Where a POST carries its parameters: all in the query, all in the form, or the common ones in the query. */
  readonly place?: 'query' | 'form' | 'mixed';
  /** The value of `Format`; null sends none. */
  readonly format: string | null;
  /** True where the case is about method, place or format, so that `--method` and `--format` leave it alone. */
  readonly fixed?: true;
  /** The parameters by name; undefined leaves one out that the session would fill in. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** More of the query (GET) or form (POST) as exact text, with what it means once decoded, for the signature. */
  readonly raw?: { readonly text: string; readonly means: Readonly<Record<string, string>> };
  /** Headers beside those of the signature. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How this call is signed, where the case is about that. `not-v3`: as the target's calls are, but V1 in place of V3,
   * which carries the action in headers and asks for JSON.
   */
  readonly signature?: SignatureVersion | 'not-v3';
  /** What is wrong with the signature; nothing when left out. */
  readonly tamper?: Tamper;
}
