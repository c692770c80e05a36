// `npm run build`: compiles the kit into dist/lib, as it is published, with the data files that it reads beside it.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

const root = new URL('..', import.meta.url);

/** What the compiler does not copy. */
const DATA = [
  'generated',
  'contract-tests/report/statement.schema.json',
  'contract-tests/export/cases.schema.json',
  'contract-tests/known-failures/known-failures.schema.json',
];

rmSync(new URL('dist/lib', root), { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
for (const file of DATA) {
  cpSync(new URL(file, root), new URL(`dist/lib/${file}`, root), {
    recursive: true,
    // What the compiler has made of the others stands there already.
    filter: (path) => !path.endsWith('.ts') || path.endsWith('.d.ts'),
  });
}
