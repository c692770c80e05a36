/**
 * A request understood: which parameters it has, who sends it, in which format the answer goes back.
 */
import type { WireParameters } from '../../contract/wire/form.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { HttpRequest } from './http.ts';

/** A call of an operation. */
export interface ReceivedCall {
  readonly request: HttpRequest;
  /** The merged parameters; `Action` and `Version` are among them even when they came as headers. */
  readonly parameters: WireParameters;
  /** Whose key pairs these are: an access key, or the empty text for all who name none. */
  readonly account: string;
  readonly format: Format;
  /** The id of this request, new for each one (ruling 18). */
  readonly requestId: string;
  /** The host that was addressed, with its port if it was named (ruling 19). */
  readonly host: string;
}

/** The value of a parameter; the empty text counts as none (rulings 4 and 7). */
export function given(call: ReceivedCall, name: string): string | undefined {
  return call.parameters.get(name) || undefined;
}
