// What the bundle needs beyond the hand-written form (decorators), and the house rules about the contract (rules).
// Redocly loads this file by the name in redocly.yaml; `node --import tsx` lets it read TypeScript.
import { errorExampleIsComplete } from './error-example-is-complete.ts';
import { errorUnion } from './error-union.ts';
import { expandRepeats } from './expand-repeats.ts';
import { joinShared } from './join-shared.ts';
import { ledgerPointsSomewhere } from './ledger-points-somewhere.ts';
import { openQuestionsAreAnswered } from './open-questions-are-answered.ts';
import { parameterHasDescriptionAndExample } from './parameter-has-description-and-example.ts';
import { patternWithoutLookaround } from './pattern-without-lookaround.ts';
import { xmlExamples } from './xml-examples.ts';

/** The Redocly plug-in `house`. Redocly asks for a default export. */
export default function house() {
  return {
    id: 'house',
    decorators: {
      oas3: {
        'join-shared': joinShared,
        'expand-repeats': expandRepeats,
        'error-union': errorUnion,
        'xml-examples': xmlExamples,
      },
    },
    rules: {
      oas3: {
        'error-example-is-complete': errorExampleIsComplete,
        'ledger-points-somewhere': ledgerPointsSomewhere,
        'open-questions-are-answered': openQuestionsAreAnswered,
        'parameter-has-description-and-example': parameterHasDescriptionAndExample,
        'pattern-without-lookaround': patternWithoutLookaround,
      },
    },
  };
}
