// House rule: `(?=`, `(?!`, `(?<=` and `(?<!` make other tools that read the document hang or fail; `not` says the same.
import type { Context, Schema } from './document.ts';

/** Reports each pattern that looks ahead or behind. */
export const patternWithoutLookaround = () => ({
  Schema(schema: Schema, { report, location }: Context) {
    const pattern = schema['pattern'];
    if (typeof pattern === 'string' && /\(\?<?[=!]/.test(pattern)) {
      report({
        message: `The pattern ${pattern} looks ahead or behind; say it with "not" or "anyOf".`,
        location: location.child(['pattern']),
      });
    }
  },
});
