import { randomUUID } from "node:crypto";
import type { GateAnswer } from "./exchange.ts";
import { Refusal } from "./refusal.ts";

/** How a service writes what it refuses. */
export type Dialect = { write(refusal: Refusal): GateAnswer; throttled: Refusal };

const throttled = (status: number, code: string): Refusal => new Refusal(status, code, "Rate exceeded");

/** awsJson: every refusal is a 400, whatever it is. */
export const jsonDialect = (throttledCode = "ThrottlingException", type = "application/x-amz-json-1.1"): Dialect => ({
  throttled: throttled(400, throttledCode),
  write: (refusal) => jsonError(refusal, refusal.status >= 500 ? refusal.status : 400, type),
});

/** REST services and SQS keep the status. */
export const restDialect = (throttledCode: string, type = "application/json"): Dialect => ({
  throttled: throttled(429, throttledCode),
  write: (refusal) => jsonError(refusal, refusal.status, type),
});

function jsonError({ code, message, details }: Refusal, status: number, type: string): GateAnswer {
  const body = { __type: `com.amazon.coral.service#${code}`, message, Message: message, ...details };
  return {
    status,
    headers: { "content-type": type, "x-amzn-errortype": code, "x-amzn-requestid": randomUUID() },
    body: Buffer.from(JSON.stringify(body)),
  };
}

export const xmlDialect: Dialect = {
  throttled: new Refusal(503, "SlowDown", "Please reduce your request rate."),
  write: ({ status, code, message, details }) => {
    const name = code === "AccessDeniedException" ? "AccessDenied" : code;
    const elements = { Code: name, Message: message, ...details, RequestId: randomUUID() };
    return xml(status, `<Error>${elementsOf(elements)}</Error>`);
  },
};

export const xml = (status: number, root: string, headers: Readonly<Record<string, string>> = {}): GateAnswer => ({
  status,
  headers: { "content-type": "application/xml", ...headers },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`),
});

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

export const elementsOf = (elements: Readonly<Record<string, unknown>>): string =>
  Object.entries(elements)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${String(value).replace(/[&<>"\r]/g, (sign) => signs[sign] ?? sign)}</${name}>`)
    .join("");
