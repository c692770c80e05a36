// x with value * x = 1 (mod modulus): inverse(3n, 7n) is 5n.

/**
 * The inverse of `value`, between 0 and `modulus`, by Euclid's algorithm.
 * @throws RangeError when `value` and `modulus` have a common factor.
 */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [remainder, nextRemainder] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (nextRemainder !== 0n) {
    const quotient = remainder / nextRemainder;
    [remainder, nextRemainder] = [nextRemainder, remainder - quotient * nextRemainder];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  if (remainder !== 1n) throw new RangeError(`${value} has no inverse modulo ${modulus}.`);
  return factor < 0n ? factor + modulus : factor;
}

/**
 * Each value with its inverse, in the order given, for one inversion and three multiplications a value
 * (Montgomery's trick): invert the product of all, then take the values off it from the last to the first.
 * @throws RangeError when a value and `modulus` have a common factor.
 */
export function withInverses(
  values: readonly bigint[],
  modulus: bigint,
): { value: bigint; inverse: bigint }[] {
  let product = 1n;
  const steps = values.map((value) => {
    const before = product;
    product = (product * value) % modulus;
    return { value, before };
  });
  let inverseOfProduct = inverse(product, modulus);
  return steps
    .toReversed()
    .map(({ value, before }) => {
      const inverseOfValue = (inverseOfProduct * before) % modulus;
      inverseOfProduct = (inverseOfProduct * value) % modulus;
      return { value, inverse: inverseOfValue };
    })
    .toReversed();
}
