/**
 * What a run has to choose, and a document can't: it stands in texts between two pairs of braces.
 *
 *     RegionId={{region}}&Name=ct-{{run}}-1f
 */

/** One placeholder. */
export interface Placeholder {
  /** As it stands in a text, braces included. */
  readonly text: string;
  /** What to put in its place. */
  readonly description: string;
}

/**
 * Stands for the id of a run in every name. It is as long as what it stands for, so that a name of 128 characters is one
 * before and after it is filled in.
 */
export const RUN = '{{run}}';

/** Stands for the region of a run. */
export const REGION = '{{region}}';

/** All placeholders. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  {
    text: RUN,
    description:
      'Exactly 7 lower-case letters or digits, the same in all cases of a run and different in each run, so that every name is new. Other lengths change the cases about lengths.',
  },
  {
    text: REGION,
    description: 'A region of the service in which the run may make its pairs, such as cn-hangzhou.',
  },
];

/** A percent-encoded text with its placeholders as they are written in plain texts. */
export function withPlainPlaceholders(encoded: string): string {
  return encoded.replaceAll(/%7B%7B([a-z]+)%7D%7D/g, '{{$1}}');
}
