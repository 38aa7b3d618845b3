import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A clinic whose page says what it is told to. */
export async function serveChangingClinic(): Promise<{
  server: Server;
  url: string;
  says(...claims: string[]): void;
}> {
  let body = '';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><title>Knee clinic</title></head><body><h1>Stem cell therapy for knees</h1>${body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    url: `http://127.0.0.1:${port}/knees`,
    says: (...claims) => {
      body = claims.map((claim) => `<p>${claim}</p>`).join('');
    },
  };
}
