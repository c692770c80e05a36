/** The version of this kit, as package.json has it. */
import { readFileSync } from 'node:fs';

/** Reads the version. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
