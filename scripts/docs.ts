// `npm run docs`: builds the reference as one page in dist/docs/ that opens from the file system, without a network.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = new URL('../dist/docs/', import.meta.url);
const script = readFileSync(require.resolve('redoc/bundles/redoc.standalone.js'), 'utf8');
const bundle = readFileSync(new URL('../generated/openapi.json', import.meta.url), 'utf8');
const { info }: { info: { title: string } } = JSON.parse(bundle);

// Neither the script nor the data may end the element they stand in.
const inScript = (text: string) => text.replaceAll('</script', String.raw`<\/script`);
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}</title>
<style>body { margin: 0 }</style>
<div id="redoc"></div>
<script>${inScript(script)}</script>
<script>Redoc.init(${inScript(bundle)}, { disableSearch: false }, document.getElementById('redoc'));</script>
</html>
`;

mkdirSync(folder, { recursive: true });
writeFileSync(new URL('index.html', folder), page);
