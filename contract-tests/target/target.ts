/** A target: where an implementation listens, and what a run may use there. */

import type { AccessKey, SignatureVersion } from '../../contract/signature/scheme.ts';
import { withoutSecrets } from './redaction.ts';

/** The key of tests, which stands for no account; a run has it where none is given. */
export const TEST_KEY: AccessKey = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** An implementation under test, and the key that requests to it are signed with. */
export interface Target extends AccessKey {
  /** Its address; only host and port count, since the API has the one path `/`. */
  readonly url: URL;
  /** The region in which the run makes its pairs. */
  readonly region: string;
  readonly signature: SignatureVersion;
  /** The key of another account. */
  readonly otherAccessKey?: AccessKey | undefined;
  /** Whether it is said to verify signatures, so that wrong ones may be tried. */
  readonly verifies: boolean;
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
  /** A resource group of the account. */
  readonly resourceGroup: string | undefined;
  /** A second region. */
  readonly otherRegion: string | undefined;
  /** A region without pairs that the run may fill, and how many pairs fit in it. */
  readonly quotaRegion: string | undefined;
  readonly quota: number;
}

/**
 * Reads the address of a target.
 * @returns the URL, or one sentence that says what is wrong with the text
 */
export function parseTargetUrl(text: string): URL | string {
  const given = `"${withoutSecrets(text)}"`;
  if (!URL.canParse(text)) return `${given} is not a URL; give one such as http://127.0.0.1:4010.`;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `${given} has the scheme ${url.protocol} and not http: or https:; give a URL such as http://127.0.0.1:4010.`;
  }
  if (url.href !== `${url.origin}/`) {
    return `${given} has more than a host and a port; the API has the one path /, so give ${url.origin}.`;
  }
  return url;
}
