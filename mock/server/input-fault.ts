/** What whoever steers the mock got wrong, in one sentence; over HTTP it is a 400. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}
