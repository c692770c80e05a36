// House rule: a reader who meets a parameter finds out what it is for and sees a value.
import type { Context } from './document.ts';

/** Reports each parameter without a description or an example. */
export const parameterHasDescriptionAndExample = () => ({
  Parameter(
    parameter: { name: string; description?: string; example?: unknown },
    { report, location }: Context,
  ) {
    for (const word of ['description', 'example'] as const) {
      if (!parameter[word]) {
        report({
          message: `The parameter "${parameter.name}" has no ${word}; add one.`,
          location: location.child(['name']),
        });
      }
    }
  },
});
