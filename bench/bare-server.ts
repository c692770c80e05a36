// What node:http costs by itself: every request gets the same JSON, given as the argument.
import { createServer } from 'node:http';
import { reportCpu } from './report-cpu.ts';

const body = process.argv[2] ?? '';
const headers = {
  'content-type': 'application/json;charset=utf-8',
  'content-length': Buffer.byteLength(body),
};

const server = createServer((_, response) => {
  response.writeHead(400, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  reportCpu(typeof address === 'object' && address !== null ? address.port : 0);
});
