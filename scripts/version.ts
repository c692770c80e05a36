/** The version of this kit, as package.json has it. */
import { createRequire } from 'node:module';

/** Reads the version. */
export function version(): string {
  // By its own name, since the compiled files lie deeper than the sources.
  const manifest: { version: string } = createRequire(import.meta.url)('ecs-keypair-contract/package.json');
  return manifest.version;
}
