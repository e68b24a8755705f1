import type { HeadersConfig } from "../template/resources/cloudfront.ts";
import type { Answer } from "./exchange.ts";

type Field = { name: string; value: string; override: boolean };

const hsts = (policy: NonNullable<HeadersConfig["SecurityHeadersConfig"]["StrictTransportSecurity"]>): string =>
  [
    `max-age=${policy.AccessControlMaxAgeSec}`,
    ...(policy.IncludeSubdomains ? ["includeSubDomains"] : []),
    ...(policy.Preload ? ["preload"] : []),
  ].join("; ");

function fieldsOf({ SecurityHeadersConfig: security, CustomHeadersConfig: custom }: HeadersConfig): Field[] {
  const field = (name: string, value: string | undefined, from: { Override: boolean } | undefined): Field[] =>
    value === undefined || from === undefined ? [] : [{ name, value, override: from.Override }];
  const { ContentSecurityPolicy: csp, ContentTypeOptions, FrameOptions, ReferrerPolicy } = security;
  const transport = security.StrictTransportSecurity;
  return [
    ...field("content-security-policy", csp?.ContentSecurityPolicy, csp),
    ...field("x-content-type-options", "nosniff", ContentTypeOptions),
    ...field("x-frame-options", FrameOptions?.FrameOption, FrameOptions),
    ...field("referrer-policy", ReferrerPolicy?.ReferrerPolicy, ReferrerPolicy),
    ...field("strict-transport-security", transport && hsts(transport), transport),
    ...custom.Items.map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      override: Override,
    })),
  ];
}

/** Adds and removes what a ResponseHeadersPolicy says, on any answer. */
export function responseHeaders(policy: HeadersConfig): (answer: Answer) => Answer {
  const fields = fieldsOf(policy);
  const removed = new Set(policy.RemoveHeadersConfig.Items.map(({ Header }) => Header.toLowerCase()));
  return (answer) => {
    const kept = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !removed.has(name)));
    const added = fields.filter(({ name, override }) => override || !(name in kept));
    return { ...answer, headers: { ...kept, ...Object.fromEntries(added.map(({ name, value }) => [name, [value]])) } };
  };
}
