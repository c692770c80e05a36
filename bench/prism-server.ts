// `prism mock` on the bundle, silent, at the port given as the argument: its own command line, run in this process.
import { reportCpu } from './report-cpu.ts';

const port = process.argv[2] ?? '';
const bundle = new URL('../generated/create-key-pair/openapi.json', import.meta.url).pathname;
process.argv.splice(2, Infinity, 'mock', bundle, '--port', port, '--verboseLevel', 'silent');
await import('@stoplight/prism-cli/dist/index.js');
reportCpu(Number(port));
