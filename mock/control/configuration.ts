/**
 * A file that says how a mock is to be:
 *
 *     { "quota": 3, "regions": ["cn-hangzhou"], "rules": [{ "every": 5, "answer": { "status": 503 } }] }
 */
import { type Schemas, description } from './description.ts';
import { InputFault } from '../server/input-fault.ts';

/** What such a file may say. */
export type Configuration = Schemas['Configuration'];

/**
 * Reads the text of a configuration.
 * @throws InputFault with one sentence when it is no JSON or says what is not known
 */
export function readConfiguration(text: string): Configuration {
  return description().valid('Configuration', parsed(text), 'The configuration');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputFault(
      `The configuration is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
