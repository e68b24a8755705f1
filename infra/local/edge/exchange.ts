/** Header fields by small-letter name, each with every value that it had. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What came over the wire. */
export type ViewerRequest = {
  method: string;
  /** As written in the address: still encoded, without its query. */
  path: string;
  /** Without `?`. */
  query: string;
  headers: Fields;
  body: Buffer;
  ip: string;
};

export type Answer = { status: number; headers: Fields; body: Buffer };

/** What stands behind an address: the pages or the API. */
export type Origin = (request: ViewerRequest) => Promise<Answer>;

export const first = (headers: Fields, name: string): string | undefined => headers[name]?.[0];

/** The answers that API Gateway makes itself. */
export const message = (status: number, text: string): Answer => ({
  status,
  headers: { "content-type": ["application/json"] },
  body: Buffer.from(JSON.stringify({ message: text })),
});
