// `npm run docs`: builds the documentation in dist/docs/, pages that open from the file system without a network.
import { rm } from 'node:fs/promises';
import { buildSite } from './site.ts';

const folder = new URL('../dist/docs/', import.meta.url);

await rm(folder, { recursive: true, force: true });
await buildSite(folder);
