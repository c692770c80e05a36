/** The package as a stranger gets it: packed, installed into an empty project, and used there. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const execute = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const project = join(folder, 'project');
/** So much a command may print. */
const OUTPUT = 64 * 1024 * 1024;
let mock: ChildProcess | undefined;
let url = '';

beforeAll(async () => {
  await execute('npm', ['pack', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(project);
  write('package.json', '{ "name": "stranger", "private": true, "type": "module" }');
  await execute('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball)], { cwd: project });
  url = await startMockThere();
}, 300_000);

afterAll(() => {
  mock?.kill();
  rmSync(folder, { recursive: true });
}, 120_000);

describe('the packed files', { timeout: 120_000 }, () => {
  test('are compiled code, types, data and the documentation, and nothing else', () => {
    const own = join(project, 'node_modules/ecs-keypair-contract');
    const files = readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(own.length + 1));
    const odd = files.filter(
      (file) =>
        !/^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/docs\/[\w-]+\.(html|css|js|json))$/.test(
          file,
        ) && !/^dist\/lib\/(contract|contract-tests|mock|scripts|generated)\/.*\.(js|d\.ts|json)$/.test(file),
    );
    expect(odd).toEqual([]);
    expect(
      files.filter((file) => /test|literal|mutant|fixture/i.test(file.replace('contract-tests', ''))),
    ).toEqual([]);
  });

  test('pass publint', async () => {
    const { stdout } = await execute('npx', ['publint', '--strict'], { cwd: root });
    expect(stdout).toContain('All good!');
  });

  test('have types that every kind of import finds', async () => {
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    const words = ['attw', join(folder, tarball), '--profile', 'esm-only', '--format', 'json'];
    // It ends with 1 when it finds a problem, and then the call throws.
    const { stdout } = await execute('npx', words, { cwd: root, maxBuffer: OUTPUT });
    expect(JSON.parse(stdout).analysis.types).toMatchObject({ kind: 'included' });
  });
});

describe('the command', { timeout: 120_000 }, () => {
  test('verifies a server and writes its statement in every form', async () => {
    const reports = ['--html', 'a.html', '--json', 'a.json', '--junit', 'a.xml', '--badge', 'a.svg'];
    const { stdout } = await command('verify', url, ...reports);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^nothing failed: http:\/\/127\.0\.0\.1:\d+, \d+ cases in/,
    );
    const schema = JSON.parse(
      readFileSync(
        join(
          project,
          'node_modules/ecs-keypair-contract/dist/lib/contract-tests/report/statement.schema.json',
        ),
        'utf8',
      ),
    );
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(JSON.parse(readFileSync(join(project, 'a.json'), 'utf8')))).toBe(true);
    expect(readFileSync(join(project, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('compares two statements', async () => {
    await command('verify', url, '--filter', 'region.unknown', '--json', 'b.json');
    const { stdout } = await command('compare', 'b.json', 'b.json');
    expect(stdout).toContain('nothing got worse');
  });

  test('writes the cases', async () => {
    const { stdout } = await command('cases');
    expect(JSON.parse(stdout).cases.length).toBeGreaterThan(400);
  });

  test('writes the documentation', async () => {
    await command('docs', '--out', 'api');
    expect(readFileSync(join(project, 'api/index.html'), 'utf8')).toContain('CreateKeyPair');
  });

  test.each(['verify', 'mock', 'cases', 'compare', 'docs'])('%s has a help with examples', async (name) => {
    const { stdout } = await command(name, '--help');
    expect(stdout).toContain(`usage: ecs-keypair-contract ${name}`);
    expect(stdout).toMatch(new RegExp(`\nexamples\n(  .*\n)*  ecs-keypair-contract ${name}`));
  });
});

describe('the library', { timeout: 120_000 }, () => {
  test('starts a mock in a program of TypeScript, whose types know each error code', async () => {
    write(
      'program.ts',
      `import { type ErrorCode, readContract, startMock } from 'ecs-keypair-contract';

const taken: ErrorCode = 'KeyPair.AlreadyExist';
const mock = await startMock({ seed: 1 });
const create = \`\${mock.url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=web&Format=JSON\`;
await fetch(create);
const refusal: { Code: string } = await (await fetch(create)).json();
await mock.close();
const status = readContract().errors.find(taken)?.status;
console.log(refusal.Code === taken, status);
`,
    );
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "nodenext", "target": "es2023", "strict": true, "types": ["node"] } }',
    );
    const types = join(root, 'node_modules/@types');
    await execute(join(root, 'node_modules/.bin/tsc'), ['-p', '.', '--typeRoots', types], { cwd: project });
    const { stdout } = await execute(process.execPath, ['program.js'], { cwd: project });
    expect(stdout).toBe('true 400\n');
  });

  test('can be required by a program of CommonJS', async () => {
    write(
      'program.cjs',
      "const { startMock } = require('ecs-keypair-contract');\n" +
        'startMock({ seed: 1 }).then(async (mock) => { console.log(mock.port > 0); await mock.close(); });\n',
    );
    const { stdout } = await execute(process.execPath, ['program.cjs'], { cwd: project });
    expect(stdout).toBe('true\n');
  });

  test('has the contract as a document', async () => {
    write(
      'bundle.js',
      "import bundle from 'ecs-keypair-contract/openapi.json' with { type: 'json' };\nconsole.log(bundle.openapi);\n",
    );
    const { stdout } = await execute(process.execPath, ['bundle.js'], { cwd: project });
    expect(stdout).toBe('3.1.0\n');
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

function command(...words: string[]): Promise<{ stdout: string }> {
  const limits = { cwd: project, maxBuffer: OUTPUT };
  return execute('npx', ['--no-install', 'ecs-keypair-contract', ...words], limits);
}

/** The mock of the installed package; gives its address. */
async function startMockThere(): Promise<string> {
  const bin = join(project, 'node_modules/.bin/ecs-keypair-contract');
  const child = spawn(bin, ['mock', '--port', '0', '--seed', '1', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  mock = child;
  return await new Promise((fulfil, reject) => {
    child.once('exit', (code) => reject(new Error(`the mock ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [found] = /http:\S+/.exec(text) ?? [];
      if (found !== undefined) fulfil(found);
    });
  });
}
