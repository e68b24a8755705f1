import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Answer, first, type ViewerRequest } from "./exchange.ts";

/** Types that CloudFront compresses, of those that we serve. */
const compressible =
  /^(?:text\/(?:html|css|javascript|plain|xml|csv)|application\/(?:javascript|json|xml|manifest\+json|wasm)|image\/svg\+xml|font\/(?:otf|ttf))\b/u;

/** Sizes that CloudFront compresses. */
const [smallest, largest] = [1000, 10_000_000];

const brotli = promisify(brotliCompress);
const encoders = {
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

const accepted = ({ headers }: ViewerRequest): keyof typeof encoders | undefined => {
  const asked = (headers["accept-encoding"] ?? [])
    .join(",")
    .split(",")
    .map((each) => each.split(";")[0]?.trim());
  return asked.includes("br") ? "br" : asked.includes("gzip") ? "gzip" : undefined;
};

const worthIt = ({ status, headers, body }: Answer): boolean =>
  status === 200 &&
  body.length >= smallest &&
  body.length <= largest &&
  compressible.test(first(headers, "content-type") ?? "");

/** Compresses as CloudFront does: brotli before gzip, the ETag made weak. */
export function compressor(): (request: ViewerRequest, answer: Answer) => Promise<Answer> {
  const kept = new Map<string, Buffer>();
  return async (request, answer) => {
    const encoding = accepted(request);
    const etag = first(answer.headers, "etag");
    if (encoding === undefined || etag === undefined || !worthIt(answer)) return answer;
    const key = `${encoding} ${etag}`;
    const body = kept.get(key) ?? (await encoders[encoding](answer.body));
    kept.set(key, body);
    const headers = {
      ...answer.headers,
      "content-encoding": [encoding],
      vary: ["accept-encoding"],
      etag: [`W/${etag}`],
    };
    return { ...answer, headers, body };
  };
}
