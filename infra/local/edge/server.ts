import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, message, type Origin, type ViewerRequest } from "./exchange.ts";

/** One byte more than API Gateway takes: the rest of a longer body is read, and dropped. */
const largestKept = 10 * 1024 * 1024 + 1;

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (size < largestKept) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

async function requestOf(incoming: IncomingMessage): Promise<ViewerRequest> {
  const [path = "/", ...query] = (incoming.url ?? "/").split("?");
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values ?? []] as const);
  return {
    method: incoming.method ?? "GET",
    path,
    query: query.join("?"),
    headers: Object.fromEntries(headers),
    body: await bodyOf(incoming),
    ip: (incoming.socket.remoteAddress ?? "").replace(/^::ffff:/u, ""),
  };
}

function send(outgoing: ServerResponse, method: string, { status, headers, body }: Answer): void {
  outgoing.statusCode = status;
  for (const [name, values] of Object.entries(headers))
    outgoing.setHeader(name, values.length === 1 ? (values[0] ?? "") : values);
  if (status !== 204 && status !== 304) outgoing.setHeader("content-length", body.length);
  outgoing.end(method === "HEAD" ? undefined : body);
}

async function exchange(origin: Origin, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await requestOf(incoming);
    send(outgoing, request.method, await origin(request));
  } catch (error) {
    // the caller has gone
    if (outgoing.destroyed) return;
    console.error(error);
    send(outgoing, "GET", message(502, "Bad Gateway"));
  }
}

/** Listens on `port` (0: any free one) of this machine only. */
export async function listen(port: number, origin: Origin): Promise<Server> {
  const server = createServer(
    { maxHeaderSize: 32 * 1024 },
    (incoming, outgoing) => void exchange(origin, incoming, outgoing),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "localhost", resolve);
  });
  return server;
}
