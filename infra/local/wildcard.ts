/** What a pattern of AWS means (policies, behaviours, `aws s3 sync`): `*` any characters, `?` one, `/` included. */
export function wildcard(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/gu, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su");
}
