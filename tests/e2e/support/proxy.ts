import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets through what goes to one server and refuses and notes everything else. */
export interface WatchingProxy {
  port: number;
  /** What was refused, as "METHOD host". */
  refused: string[];
  close(): Promise<void>;
}

/** Starts the proxy; `allowed` is the "host:port" of the only server that may be reached. */
export async function watchNetwork(allowed: string): Promise<WatchingProxy> {
  const refused: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://unknown.invalid');
    if (url.host !== allowed) {
      refused.push(`${incoming.method} ${url.host}`);
      outgoing.writeHead(403).end();
      return;
    }
    const onward = forward(
      {
        host: '127.0.0.1',
        port: url.port,
        path: url.pathname + url.search,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    refused.push(`CONNECT ${incoming.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
