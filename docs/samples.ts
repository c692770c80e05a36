/** The samples of the reference, one file each in `samples/`; a test runs them against the mock. */
import { readFileSync } from 'node:fs';

/** One sample. */
export interface Sample {
  /** Its file in `samples/`. */
  readonly file: string;
  /** What the reference calls it. */
  readonly label: string;
  /** The language, for colouring. */
  readonly lang: 'shell' | 'javascript';
  /** False where its tool can not be installed here, which the sample says itself. */
  readonly isRun: boolean;
  readonly source: string;
}

/** All samples, in the order of the reference. */
export const SAMPLES: readonly Sample[] = [
  sample({ file: 'curl.sh', label: 'curl', lang: 'shell', isRun: true }),
  sample({ file: 'curl-signed.sh', label: 'curl, signed', lang: 'shell', isRun: true }),
  sample({ file: 'ecs20140526.mjs', label: '@alicloud/ecs20140526', lang: 'javascript', isRun: true }),
  sample({ file: 'pop-core.mjs', label: '@alicloud/pop-core', lang: 'javascript', isRun: true }),
  sample({ file: 'aliyun.sh', label: 'aliyun', lang: 'shell', isRun: false }),
];

function sample(about: Omit<Sample, 'source'>): Sample {
  return { ...about, source: readFileSync(new URL(`samples/${about.file}`, import.meta.url), 'utf8') };
}
