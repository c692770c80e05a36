/** What an operation makes, in the words of its parameters and of its answers. */
export interface Product {
  /** The parameter that names it, and the member that repeats the name. */
  readonly name: string;
  /** The member with the id that the service gives it. */
  readonly id: string;
}
