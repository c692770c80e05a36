/** Servers that are no server of this API, one for each way in which an address can be a wrong one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type RequestListener, createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type Server, type Socket, createServer as createPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** The ports of servers on 127.0.0.1, by what they do. */
export interface BadServers {
  readonly ports: Readonly<Record<keyof typeof SERVERS | 'tls' | 'closed', number>>;
  close(): void;
}

/** Starts them all. The port `closed` is one at which nothing listens; `tls` has a certificate that it signed itself. */
export async function startBadServers(): Promise<BadServers> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const listen = async (server: Server): Promise<number> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      // Clients go away in the middle.
      socket.on('error', () => {});
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  const gone = createPlain();
  const closed = await listen(gone);
  gone.close();
  const [page, redirects, bodyWithoutEnd, drips, silent, closes, mail] = await Promise.all([
    listen(createHttp(SERVERS.page)),
    listen(createHttp(SERVERS.redirects)),
    listen(createHttp(SERVERS.bodyWithoutEnd)),
    listen(createHttp(SERVERS.drips)),
    listen(createPlain(() => SERVERS.silent())),
    listen(createPlain((socket) => SERVERS.closes(socket))),
    listen(createPlain((socket) => SERVERS.mail(socket))),
  ]);
  const tls = await listen(createHttps(certificate(), SERVERS.page));
  return {
    ports: { page, redirects, bodyWithoutEnd, drips, silent, closes, mail, tls, closed },
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const SERVERS = {
  page: answering((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><title>It works<br>');
  }),
  redirects: answering(({ url = '' }, response) => {
    response.writeHead(302, { location: url }).end();
  }),
  bodyWithoutEnd: answering((_, response) => {
    const write = () => {
      while (response.write('x'.repeat(65_536)) && !response.destroyed);
    };
    response.on('drain', write);
    write();
  }),
  drips: answering((_, response) => {
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  }),
  silent() {},
  closes(socket: Socket) {
    socket.end();
  },
  mail(socket: Socket) {
    socket.write('220 smtp.example ESMTP ready\r\n');
  },
};

function answering(answer: RequestListener): RequestListener {
  return (request, response) => {
    request.resume();
    answer(request, response);
  };
}

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
